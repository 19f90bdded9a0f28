package mainstay.benchmarks.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long one keeper took, round by round, and how large its file is. */
final class Timings {
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Series saves = new Series();
    private final Series reloads = new Series();
    private long bytes;

    void save(Work work) throws Exception {
        time(saves, () -> {
            work.now();
            return 0.0;
        });
    }

    double reload(Callable<Double> work) throws Exception {
        return time(reloads, work);
    }

    private double time(Series series, Callable<Double> work) throws Exception {
        long cpu = process.getProcessCpuTime();
        long start = System.nanoTime();
        double made = work.call();
        series.seconds.add((System.nanoTime() - start) / NANOS);
        series.cpuSeconds.add((process.getProcessCpuTime() - cpu) / NANOS);
        return made;
    }

    void bytes(long size) {
        bytes = size;
    }

    long bytes() {
        return bytes;
    }

    String seconds() {
        return pair(median(saves.seconds), median(reloads.seconds));
    }

    String cpuSeconds() {
        return pair(median(saves.cpuSeconds), median(reloads.cpuSeconds));
    }

    String json() {
        return String.format(Locale.ROOT, "{\"seconds\":%s,\"bytes\":%d}", seconds(), bytes);
    }

    /** These divided by those of another. */
    String ratio(Timings other) {
        return pair(
                median(saves.seconds) / median(other.saves.seconds),
                median(reloads.seconds) / median(other.reloads.seconds));
    }

    private static String pair(double save, double reload) {
        return String.format(Locale.ROOT, "{\"save\":%.3f,\"reload\":%.3f}", save, reload);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** One after the other. */
    private static final class Series {
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> cpuSeconds = new ArrayList<>();
    }

    /** What is timed. */
    @FunctionalInterface
    interface Work {
        void now() throws Exception;
    }
}
