package mainstay.book.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import mainstay.book.metrics.Metric.Kind;
import mainstay.book.metrics.Metric.Sample;

/** How long something took, each time it was done. Safe to use from several threads, which do not wait for one another. */
public final class Durations {
    /** The bounds in seconds: from what nobody notices to what is unbearable. */
    private static final double[] BOUNDS = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100};

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How many lasted at most as long as each bound and longer than the one before it; the last those that lasted longer. */
    private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];

    private final LongAdder sum = new LongAdder();

    /** Nothing was done yet. */
    public Durations() {
        for (int at = 0; at < counts.length; at++) {
            counts[at] = new LongAdder();
        }
    }

    /** It was done once. */
    public void add(long nanos) {
        int at = 0;
        while (at < BOUNDS.length && nanos > BOUNDS[at] * NANOS) {
            at++;
        }
        counts[at].increment();
        sum.add(nanos);
    }

    /** What is known now. The number is that of the last bucket, whatever is added meanwhile. */
    public Metric metric(String name, String help) {
        List<Sample> samples = new ArrayList<>();
        long count = 0;
        for (int at = 0; at < counts.length; at++) {
            count += counts[at].sum();
            samples.add(new Sample("_bucket", Map.of("le", at < BOUNDS.length ? text(BOUNDS[at]) : "+Inf"), count));
        }
        samples.add(new Sample("_sum", Map.of(), sum.sum() / NANOS));
        samples.add(new Sample("_count", Map.of(), count));
        return new Metric(name, help, Kind.HISTOGRAM, samples);
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
