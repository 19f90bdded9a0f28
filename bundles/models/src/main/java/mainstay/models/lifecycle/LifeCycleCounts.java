package mainstay.models.lifecycle;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import mainstay.book.metrics.Durations;
import mainstay.book.metrics.Metric;

/** What the life cycle of models has done in this process. Safe to use from several threads. */
final class LifeCycleCounts {
    private final Durations swaps = new Durations();
    private final LongAdder failures = new LongAdder();
    private final LongAdder retirements = new LongAdder();

    /** Other models serve, that many nanoseconds after what they need began to be installed. */
    void swapped(long nanos) {
        swaps.add(nanos);
    }

    /** A model failed at its work, or did not end in time. */
    void failed() {
        failures.increment();
    }

    /** A model was taken out of service, by a person or because it failed. */
    void retired() {
        retirements.increment();
    }

    List<Metric> metrics() {
        return List.of(
                swaps.metric(
                        "mainstay_swap_seconds",
                        "how long switches of models took, from the first installation to the first new lease"),
                Metric.counter(
                        "mainstay_model_failures_total",
                        "how often a model failed in service, or took too long",
                        (double) failures.sum()),
                Metric.counter(
                        "mainstay_model_retirements_total",
                        "how often a model was taken out of service, by somebody or because it failed",
                        (double) retirements.sum()));
    }
}
