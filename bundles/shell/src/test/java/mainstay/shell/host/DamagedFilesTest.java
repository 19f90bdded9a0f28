package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of file of a data directory, and the files that say which models are trusted and shipped, damaged in every way: a
 * command says so and fails, or answers as if nothing were damaged. None answers otherwise and looks well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedFilesTest {
    /** What people read, and at the end what they change. */
    private static final List<String> LINES = List.of(
            "models shadow",
            "book",
            "teams",
            "params --format csv",
            "rank --format csv",
            "explain small",
            "segments",
            "whatif margin.default=0.4",
            "coverage teams",
            "coverage diff",
            "review list",
            "review show first",
            "review proposals second",
            "review check",
            "review replay first",
            "review diff first second",
            "models",
            "audit --format csv",
            "models audit --verify",
            "params policy affordable",
            "rank --format csv --columns account_id,coverage,score",
            "coverage plan");

    /** What becomes of the bytes of a file; null for a file that is gone, and no bytes at all for a folder in its place. */
    private static final Map<String, UnaryOperator<byte[]>> DAMAGES = new LinkedHashMap<>();

    static {
        DAMAGES.put("a bit flipped in the first quarter", bytes -> flipped(bytes, bytes.length / 5));
        DAMAGES.put("a bit flipped in the middle", bytes -> flipped(bytes, bytes.length / 2));
        DAMAGES.put("a bit flipped near the end", bytes -> flipped(bytes, bytes.length - 2));
        DAMAGES.put("empty", bytes -> new byte[0]);
        DAMAGES.put("half", bytes -> Arrays.copyOf(bytes, bytes.length / 2));
        DAMAGES.put("a byte less", bytes -> Arrays.copyOf(bytes, Math.max(0, bytes.length - 1)));
        DAMAGES.put("appended to", bytes -> {
            byte[] longer = Arrays.copyOf(bytes, bytes.length + 2);
            longer[bytes.length] = 'x';
            longer[bytes.length + 1] = '\n';
            return longer;
        });
        DAMAGES.put("gone", bytes -> null);
        DAMAGES.put("a folder", bytes -> bytes);
    }

    /** What is said, and changes no figure of an answer that others rely on; or is as it ought to be. */
    private static final List<String> SAID = List.of(
            ", its last good version, serves in its place",
            "coverage is not offered: ",
            "the causes of the changes are not known: ",
            "shadow attractiveness@3.0.0: ",
            "its process ended");

    /** Another review, another jar: a fault costs half a second of the build. */
    private static final Pattern LIKE_OTHERS =
            Pattern.compile("second/(book|opened|adopted|before|opening)|home/bundles/models/(channel|dedicated).jar");

    /** What shadows have found decides nothing, and no log tells whether there was any. */
    private static final List<String> UNRECORDED = List.of("data/models/shadows.json gone");

    private Path work;
    private Path whole;
    private List<String> answers;

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        if (at >= 0 && at < bytes.length) {
            flipped[at] ^= 2;
        }
        return flipped;
    }

    @BeforeAll
    void everyKindOfFileIsThere(@TempDir Path folder) throws Exception {
        work = Files.createDirectory(folder.resolve("work"));
        whole = folder.resolve("whole");
        try (ShellInTest shell = ShellInTest.in(work)) {
            shell.file("2.0.0", "none");
            shell.file("3.0.0", "none");
            shell.makeCurrent(Prompt.book());
            for (String line : List.of(
                    "models trust attractiveness-2.0.0.jar; models admit attractiveness-2.0.0.jar",
                    "models trust attractiveness-3.0.0.jar; models admit attractiveness-3.0.0.jar",
                    "models activate attractiveness@2.0.0 --yes",
                    "models shadow attractiveness@3.0.0",
                    "params policy max-profit",
                    "rank",
                    "coverage plan; coverage adopt",
                    "review open first; review propose small tier=A --why plant --department sales; review close",
                    "params margin.default 0.3",
                    "rank",
                    "review open second; review propose big tier=C --why price --department sales",
                    "coverage plan")) {
                Ended ended = shell.run(line);
                assertThat(ended.status()).as("%s: %s", line, ended.err()).isZero();
            }
        }
        copy(work, whole);
        answers = answers().stream().map(ended -> text(ended)).toList();
        assertThat(answers).noneMatch(answer -> answer.contains("mainstay: "));
    }

    private List<Ended> answers() throws Exception {
        List<Ended> answers = new ArrayList<>();
        try (ShellInTest shell = ShellInTest.in(work)) {
            LINES.forEach(line -> answers.add(shell.run(line)));
        } catch (MainstayException e) { // then Mainstay does not start
            answers.add(new Ended(1, "", String.valueOf(e.getMessage())));
        }
        return answers;
    }

    private static String text(Ended ended) {
        return (ended.out() + ended.err()).replaceAll("planned in .* s", "planned");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyDamageOfEveryFileIsToldOrChangesNoAnswer() {
        return files().flatMap(file -> DAMAGES.entrySet().stream()
                .filter(damage -> !UNRECORDED.contains(file + " " + damage.getKey()))
                .map(damage -> DynamicTest.dynamicTest(
                        file + " " + damage.getKey(), () -> isTold(file, damage.getKey(), damage.getValue()))));
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.walk(whole)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(whole::relativize)
                    .filter(file -> file.getNameCount() > 1)
                    .filter(file -> !LIKE_OTHERS.matcher(file.toString()).find())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void isTold(Path file, String how, UnaryOperator<byte[]> damage) throws Exception {
        delete(work);
        copy(whole, work);
        Path damaged = work.resolve(file.toString());
        byte[] bytes = damage.apply(Files.readAllBytes(damaged));
        Files.delete(damaged);
        if (how.equals("a folder")) {
            Files.createDirectory(damaged);
        } else if (bytes != null) {
            Files.write(damaged, bytes);
        }

        List<Ended> answered = answers();

        for (int line = 0; line < answered.size(); line++) {
            Ended ended = answered.get(line);
            assertThat(isToldIn(ended) || hasAll(ended, answers.get(line)))
                    .as("%s %s; %s says nothing of it: %s", file, how, LINES.get(line), text(ended))
                    .isTrue();
            assertThat(text(ended)).as(LINES.get(line)).doesNotContain("unexpected ");
        }
    }

    private static boolean isToldIn(Ended ended) {
        return (ended.status() != 0 && !ended.err().isBlank()) || SAID.stream().anyMatch(text(ended)::contains);
    }

    /** Every line of an answer, and at most remarks besides. */
    private static boolean hasAll(Ended ended, String answer) {
        return text(ended)
                .lines()
                .collect(Collectors.toSet())
                .containsAll(answer.lines().toList());
    }
}
