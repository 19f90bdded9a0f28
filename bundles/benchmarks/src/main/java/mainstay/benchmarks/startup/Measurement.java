package mainstay.benchmarks.startup;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process took.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds of all processors, in user and system mode
 * @param peakMegabytes the most memory that was resident
 */
record Measurement(double seconds, double cpuSeconds, double peakMegabytes) {

    /** Reads what GNU time has written as {@code %U %S %M}. */
    static Measurement of(double seconds, String used) {
        List<String> fields = List.of(used.split(" ", -1));
        return new Measurement(
                seconds,
                Double.parseDouble(fields.get(0)) + Double.parseDouble(fields.get(1)),
                Double.parseDouble(fields.get(2)) / 1024);
    }

    /** The middle one of each figure. */
    static Measurement median(List<Measurement> rounds) {
        return new Measurement(
                median(rounds, Measurement::seconds),
                median(rounds, Measurement::cpuSeconds),
                median(rounds, Measurement::peakMegabytes));
    }

    private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        List<Measurement> sorted =
                rounds.stream().sorted(Comparator.comparingDouble(figure)).toList();
        return figure.applyAsDouble(sorted.get(sorted.size() / 2));
    }
}
