package mainstay.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The one place in which tests start processes and wait for them. No wait is without a limit: a process that hangs is ended with
 * all that it started, and the failure says what was called and what had been printed by then.
 */
public final class MainstayProcess {
    private static final long LONGEST_SECONDS = 300;
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final Set<Process> OVERDUE = ConcurrentHashMap.newKeySet();
    /** Options for Java: the books of tests are small, and what counts is how fast a process starts. */
    public static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    /** Where the build has the classes archived before the tests begin. */
    public static final Path CACHE = Path.of("target/cache").toAbsolutePath();

    /**
     * What a process left behind.
     *
     * @param status its exit status
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    public record Ended(int status, String out, String err) {}

    static {
        // So that a build tells what its tests cost: a process takes about a second of a processor.
        Runtime.getRuntime().addShutdownHook(new Thread(MainstayProcess::keepNumber));
    }

    private MainstayProcess() {}

    private static void keepNumber() {
        try {
            Files.writeString(Path.of("target/process-starts"), STARTED + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that is not started yet, with its data in the folder that it runs in. */
    public static ProcessBuilder in(Path folder, List<String> line) {
        ProcessBuilder process = new ProcessBuilder(line).directory(folder.toFile());
        Map<String, String> environment = process.environment();
        environment.put("MAINSTAY_DATA", folder.resolve("data").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XDG_CACHE_HOME", CACHE.toString());
        environment.put("MAINSTAY_ARCHIVE", archive());
        environment.remove("COLUMNS");
        environment.put("MAINSTAY_JAVA_OPTS", QUICK);
        return process;
    }

    /** Runs a process that reads a text to its end. */
    public static Ended run(ProcessBuilder builder, String input) throws IOException, InterruptedException {
        Path folder = builder.directory().toPath();
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = start(builder.redirectOutput(out.toFile()).redirectError(err.toFile()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had read all, and what it printed says why.
        }
        int status = status(
                process,
                () -> String.join(" ", builder.command()) + "\nstandard output: " + Files.readString(out)
                        + "\nstandard error: " + Files.readString(err));
        return new Ended(status, Files.readString(out), Files.readString(err));
    }

    /** Starts a process that the test talks with; {@link #status} waits for its end. */
    public static Process start(ProcessBuilder builder) throws IOException {
        STARTED.incrementAndGet();
        Process process = builder.start();
        // Not only who waits for the end may wait for ever, but also who reads what never comes.
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS).execute(() -> end(process));
        return process;
    }

    /** Waits for the end of a process that was told to end; its exit status. */
    public static int status(Process process) throws InterruptedException {
        return status(process, () -> process + " was told to end");
    }

    private static int status(Process process, Callable<String> given) throws InterruptedException {
        boolean ended = process.waitFor(LONGEST_SECONDS + 10, TimeUnit.SECONDS);
        if (!ended || OVERDUE.contains(process)) {
            throw new AssertionError("still running after " + LONGEST_SECONDS + " s: " + text(given));
        }
        return process.exitValue();
    }

    private static String text(Callable<String> given) {
        try {
            return given.call();
        } catch (Exception e) {
            return e.toString();
        }
    }

    /** A shell that is ended leaves what it called behind, and that would hold the streams and the folder. */
    private static void end(Process process) {
        if (process.isAlive()) {
            OVERDUE.add(process);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** What the build has made of the distribution, or {@code no}; copies of it use that, and make none of their own. */
    public static String archive() {
        Path folder = CACHE.resolve("mainstay");
        if (!Files.isDirectory(folder)) {
            return "no";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .map(Path::toString)
                    .orElse("no");
        } catch (IOException e) {
            return "no";
        }
    }
}
