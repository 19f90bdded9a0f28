package mainstay.book.metrics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A figure at one moment, with its values by what they are of.
 *
 * @param name {@code mainstay_}, what it is, and its unit: {@code _seconds}, {@code _bytes}; what only grows ends with
 *     {@code _total}; lower case, digits and {@code _}
 * @param help what it says, in one line
 * @param samples its values, in the order in which they are to be shown
 */
public record Metric(String name, String help, Kind kind, List<Sample> samples) {
    private static final String TOTAL = "_total";

    /** What may become of it. */
    public enum Kind {
        /** It only grows, and begins at 0 with the process. */
        COUNTER,
        /** It goes up and down. */
        GAUGE,
        /** How many of what was measured were at most so large, their sum and their number. */
        HISTOGRAM
    }

    /**
     * One value.
     *
     * @param suffix what stands behind the name, such as {@code _sum}; mostly empty
     * @param labels of what it is, by the name of the label; names as that of the metric
     */
    public record Sample(String suffix, Map<String, String> labels, double value) {
        /** Sorts and copies. */
        public Sample {
            labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        }
    }

    /** Checks the name, and copies. */
    public Metric {
        if (!name.matches("mainstay_[a-z0-9_]+") || name.endsWith(TOTAL) != (kind == Kind.COUNTER)) {
            throw new IllegalArgumentException("a " + kind + " is called " + name);
        }
        samples = List.copyOf(samples);
    }

    /** What only grows. */
    public static Metric counter(String name, String help, double value) {
        return of(name, help, Kind.COUNTER, value);
    }

    /** What goes up and down. */
    public static Metric gauge(String name, String help, double value) {
        return of(name, help, Kind.GAUGE, value);
    }

    private static Metric of(String name, String help, Kind kind, double value) {
        return new Metric(name, help, kind, List.of(new Sample("", Map.of(), value)));
    }

    /** The same by what they are of. */
    public static Metric counters(String name, String help, String label, Map<String, Double> values) {
        return new Metric(name, help, Kind.COUNTER, by(label, values));
    }

    /** The same by what they are of. */
    public static Metric gauges(String name, String help, String label, Map<String, Double> values) {
        return new Metric(name, help, Kind.GAUGE, by(label, values));
    }

    private static List<Sample> by(String label, Map<String, Double> values) {
        return values.entrySet().stream()
                .map(entry -> new Sample("", Map.of(label, entry.getKey()), entry.getValue()))
                .toList();
    }
}
