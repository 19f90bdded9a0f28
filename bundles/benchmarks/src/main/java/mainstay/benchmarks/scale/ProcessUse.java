package mainstay.benchmarks.scale;

import java.util.List;

/**
 * What one run of a process took, from its start to its end.
 *
 * @param seconds by the clock
 * @param cpuSeconds of all processors, in the process and in the system for it
 * @param peakMegabytes the most memory that it had resident; 0 where the system does not tell
 */
record ProcessUse(double seconds, double cpuSeconds, double peakMegabytes) {

    /** The medians of each. */
    static ProcessUse median(List<ProcessUse> runs) {
        return new ProcessUse(
                median(runs.stream().mapToDouble(ProcessUse::seconds).sorted().toArray()),
                median(runs.stream()
                        .mapToDouble(ProcessUse::cpuSeconds)
                        .sorted()
                        .toArray()),
                median(runs.stream()
                        .mapToDouble(ProcessUse::peakMegabytes)
                        .sorted()
                        .toArray()));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
