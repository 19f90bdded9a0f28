package mainstay.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a command to its end and measures it with what every POSIX system has: {@code times} of a shell, and /proc if there is one. */
final class Run {
    private static final String SCRIPT = "out=$1; shift; \"$@\" > \"$out\"; status=$?; times >&2; exit $status";
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int LOOK_EVERY_MILLIS = 20;

    private Run() {}

    /**
     * Runs a command.
     *
     * @param out takes its standard output
     * @throws IllegalStateException with what it said, if it fails
     */
    static ProcessUse of(List<String> command, Path out) throws IOException, InterruptedException {
        Path said = Files.createTempFile("mainstay-bench", ".err");
        try {
            List<String> words = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", out.toString()));
            words.addAll(command);
            long begun = System.nanoTime();
            Process process =
                    new ProcessBuilder(words).redirectError(said.toFile()).start();
            process.getOutputStream().close();
            double peak = 0;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            String errors = Files.readString(said);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + errors);
            }
            return new ProcessUse(seconds, cpuSeconds(errors), peak);
        } finally {
            Files.delete(said);
        }
    }

    /** The last line is what the children of the shell took. */
    private static double cpuSeconds(String errors) {
        Matcher times = TIMES.matcher(errors.substring(errors.stripTrailing().lastIndexOf('\n') + 1));
        if (!times.find()) {
            throw new IllegalStateException("no times in: " + errors);
        }
        double user = Integer.parseInt(times.group(1)) * 60 + Double.parseDouble(times.group(2));
        return user + Integer.parseInt(times.group(3)) * 60 + Double.parseDouble(times.group(4));
    }

    private static double peak(Process shell) {
        try (Stream<ProcessHandle> processes = shell.descendants()) {
            return processes.mapToDouble(process -> peak(process.pid())).sum();
        }
    }

    private static double peak(long process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return peak.find() ? Integer.parseInt(peak.group(1)) / 1024.0 : 0;
        } catch (IOException e) {
            return 0; // it has just ended, or the system has no such files
        }
    }
}
