package mainstay.benchmarks.kernel;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How long each piece of work took, round by round. */
final class Clock {
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<String, List<Time>> times = new LinkedHashMap<>();

    private record Time(double seconds, double cpuSeconds) {}

    /** Does the work and takes its time. */
    void time(String work, Runnable run) {
        long cpu = process.getProcessCpuTime();
        long start = System.nanoTime();
        run.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        times.computeIfAbsent(work, added -> new ArrayList<>())
                .add(new Time(seconds, (process.getProcessCpuTime() - cpu) / 1e9));
    }

    /** Forgets what was measured to warm up. */
    void restart() {
        times.clear();
    }

    /** The pieces of work, in the order in which they were first done. */
    List<String> works() {
        return List.copyOf(times.keySet());
    }

    /** The median of the seconds that a piece of work took by the clock on the wall. */
    double seconds(String work) {
        return median(work, Time::seconds);
    }

    /** The median of the seconds that it kept processors busy, with everything else in the process. */
    double cpuSeconds(String work) {
        return median(work, Time::cpuSeconds);
    }

    private double median(String work, ToDoubleFunction<Time> of) {
        double[] sorted = times.get(work).stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
