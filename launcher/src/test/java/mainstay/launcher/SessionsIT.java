package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs the recorded sessions of {@code src/test/resources/sessions} in the distribution and compares what comes of them;
 * {@code -Dmainstay.golden=write} records them anew. A session runs in a folder of its own, with the data directory in it.
 * It is typed at an engine that serves, which does all that a process of its own does, and more.
 */
@Execution(ExecutionMode.CONCURRENT)
class SessionsIT {
    private static final String MARK = "END-OF-LINE";
    /** The marks have the lines counted otherwise than they stand in the session. */
    private static final String PLACE = "(?m)^mainstay: standard input:\\d+: ";

    /**
     * What goes otherwise on an engine that serves: options for its start, which is over, and an audit log that is edited behind
     * its back, which it finds when it reads all of it again.
     */
    private static final Pattern NOT_SERVED = Pattern.compile("(?m)^\\$ .* --(safe|use-default|conf)\\b|audit.jsonl");

    /** What a reader types first, and how a process begins and ends: that is typed at processes of their own as well. */
    private static final Set<String> ALSO_ALONE = Set.of("two-minutes.session", "wrong-calls.session");

    private static final Path SESSIONS = Path.of("src", "test", "resources", "sessions");
    private static final Path DISTRIBUTION = Path.of("target", "mainstay").toAbsolutePath();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everySessionGoesAsRecorded() throws IOException {
        return sessions(SessionsIT::isServed, file -> {
            Path place = place(file);
            try (ServingProcess engine = ServingProcess.start(Shell.in(place))) {
                goesAsRecorded(file, place);
                assertThat(engine.end()).isZero();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aSessionOfProcessesOfTheirOwnGoesAsRecorded() throws IOException {
        return sessions(
                file -> !isServed(file)
                        || ALSO_ALONE.contains(file.getFileName().toString()),
                file -> goesAsRecorded(file, place(file)));
    }

    private static boolean isServed(Path file) throws IOException {
        return !NOT_SERVED.matcher(Files.readString(file)).find();
    }

    /** What is done with a session. */
    private interface Check {
        void on(Path file) throws Exception;
    }

    /** Which sessions are meant. */
    private interface Choice {
        boolean has(Path file) throws IOException;
    }

    private static Stream<DynamicTest> sessions(Choice choice, Check check) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(SESSIONS)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".session") && choice.has(file)) {
                    tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> check.on(file)));
                }
            }
        }
        return tests.stream();
    }

    private Path place(Path file) throws IOException {
        return Files.createDirectory(folder.resolve(file.getFileName()));
    }

    private static String again(Path file, Path place) throws Exception {
        return Session.parse(Files.readString(file))
                .again((line, typed) -> run(place, line, typed))
                .text();
    }

    private void goesAsRecorded(Path file, Path place) throws Exception {
        String actual = again(file, place);
        if ("write".equals(System.getProperty("mainstay.golden"))) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    private static List<Ended> run(Path place, String line, List<String> typed)
            throws IOException, InterruptedException {
        ProcessBuilder builder = MainstayProcess.in(place, List.of("sh", "-c", line));
        builder.environment().put("PATH", DISTRIBUTION.resolve("bin") + ":" + System.getenv("PATH"));
        Ended ended = MainstayProcess.run(builder, typedWithMarks(typed));
        List<String> out = parts(masked(ended.out(), place), typed);
        List<String> err = parts(masked(ended.err(), place), typed);
        if (typed.isEmpty()) {
            return List.of(new Ended(ended.status(), out.get(0), err.get(0)));
        }
        List<Ended> each = new ArrayList<>(List.of(new Ended(0, "", "")));
        for (int at = 0; at < typed.size(); at++) {
            int status = at == typed.size() - 1 ? ended.status() : 0;
            each.add(new Ended(status, out.get(at), err.get(at).replaceAll(PLACE, "mainstay: ")));
        }
        assertThat(out.get(typed.size()) + err.get(typed.size()))
                .as("what is printed at the end")
                .isEmpty();
        return each;
    }

    /** So that it can be told which line has written what to either stream. */
    private static String typedWithMarks(List<String> typed) {
        return typed.stream()
                .map(line -> line + "\necho " + MARK + "\necho " + MARK + " 1>&2\n")
                .collect(Collectors.joining());
    }

    private static List<String> parts(String printed, List<String> typed) {
        if (typed.isEmpty()) {
            return List.of(printed);
        }
        List<String> parts = List.of(printed.split("(?m)^" + MARK + "\n", -1));
        assertThat(parts).as("what %s printed: %s", typed, printed).hasSize(typed.size() + 1);
        return parts;
    }

    /** What differs from one machine or build to the next is left out. */
    private static String masked(String printed, Path place) {
        return printed.replace("\r\n", "\n")
                .replace(place.toString(), "FOLDER")
                .replaceAll("\\b[0-9a-f]{20,64}\\b", "DIGEST")
                .replaceAll("(?m)^( {30,})[0-9a-f]{4,19}( *)$", "$1DIGEST$2") // the end of one that was wrapped
                .replaceAll("\\bg(\\d+)-[0-9a-f]{8}\\b", "g$1-RUN")
                .replaceAll("\\bstart \\d+", "start NUMBER")
                .replaceAll("(override of|proposed by) [^:,\\s]+", "$1 USER")
                .replaceAll("planned in [0-9.]+ s", "planned in TIME s")
                .replaceAll("adopted at [0-9TZ:-]+ by [^\\s);,]+", "adopted at TIME by USER")
                .replaceAll("(?m)^ *\\d+\\|", "NUMBER|");
    }
}
