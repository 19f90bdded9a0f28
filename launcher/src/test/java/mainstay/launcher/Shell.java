package mainstay.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the built distribution as a user does, each time in a process of its own. */
record Shell(Path program, Path folder) {
    private static final long LONGEST_SECONDS = 120;
    private static final Path PROGRAM = Path.of("target/mainstay/bin/mainstay").toAbsolutePath();
    /** All processes of a build share the classes of one archive. */
    static final Path CACHE = Path.of("target/cache").toAbsolutePath();

    /** What a process left behind. */
    record Ended(int status, String out, String err) {}

    /** The distribution of this build, run from a folder that also holds its data. */
    static Shell in(Path folder) {
        return new Shell(PROGRAM, folder);
    }

    /** Runs a command line with nothing on standard input. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        return reading("", arguments);
    }

    /** Runs a command line that reads a text. */
    Ended reading(String input, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = start(Map.of(), arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + String.join(" ", arguments));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** A process that is not started yet. */
    ProcessBuilder start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(program.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(line).directory(folder.toFile());
        process.environment().put("MAINSTAY_DATA", folder.resolve("data").toString());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("XDG_CACHE_HOME", CACHE.toString());
        if (!program.equals(PROGRAM)) {
            process.environment().put("MAINSTAY_ARCHIVE", archive());
        }
        process.environment().remove("COLUMNS");
        // These books are small: what counts is how fast a process starts.
        process.environment().put("MAINSTAY_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        process.environment().putAll(environment);
        return process;
    }

    /** What the distribution itself has made; copies of it use that, and make none of their own. */
    private static String archive() throws IOException {
        Path folder = CACHE.resolve("mainstay");
        if (!Files.isDirectory(folder)) {
            return "no";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .map(Path::toString)
                    .orElse("no");
        }
    }
}
