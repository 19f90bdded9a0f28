package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mainstay.launcher.Shell.Ended;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the recorded sessions of {@code src/test/resources/sessions} in the distribution and compares what comes of them;
 * {@code -Dmainstay.golden=write} records them anew. A session runs in a folder of its own, with the data directory in it.
 */
class SessionsIT {
    private static final Path SESSIONS = Path.of("src", "test", "resources", "sessions");
    private static final Path DISTRIBUTION = Path.of("target", "mainstay").toAbsolutePath();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everySessionGoesAsRecorded() throws IOException {
        try (Stream<Path> files = Files.list(SESSIONS)) {
            return files
                    .filter(file -> file.toString().endsWith(".session"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> goesAsRecorded(file)))
                    .toList()
                    .stream();
        }
    }

    private void goesAsRecorded(Path file) throws Exception {
        Path place = Files.createDirectory(folder.resolve(file.getFileName()));
        String actual = Session.parse(Files.readString(file))
                .again(line -> run(place, line))
                .text();
        if ("write".equals(System.getProperty("mainstay.golden"))) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    private Ended run(Path place, String line) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .directory(place.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PATH", DISTRIBUTION.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("MAINSTAY_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().put("MAINSTAY_DATA", place.resolve("data").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("COLUMNS");
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + line);
        }
        return new Ended(process.exitValue(), masked(out, place), masked(err, place));
    }

    /** What differs from one machine or build to the next is left out. */
    private static String masked(Path file, Path place) {
        try {
            return Files.readString(file)
                    .replace("\r\n", "\n")
                    .replace(place.toString(), "FOLDER")
                    .replaceAll("\\b[0-9a-f]{20,64}\\b", "DIGEST")
                    .replaceAll("(?m)^( {30,})[0-9a-f]{12}( *)$", "$1DIGEST$2") // the end of one that was wrapped
                    .replaceAll("\\bg(\\d+)-[0-9a-f]{8}\\b", "g$1-RUN")
                    .replaceAll("\\bstart \\d+", "start NUMBER")
                    .replaceAll("(override of|proposed by) [^:,\\s]+", "$1 USER")
                    .replaceAll("planned in [0-9.]+ s", "planned in TIME s")
                    .replaceAll("adopted at [0-9TZ:-]+ by [^)]*", "adopted at TIME by USER")
                    .replaceAll("(?m)^ *\\d+\\|", "NUMBER|");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
