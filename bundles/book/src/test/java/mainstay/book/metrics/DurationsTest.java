package mainstay.book.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mainstay.book.metrics.Metric.Kind;
import mainstay.book.metrics.Metric.Sample;
import org.junit.jupiter.api.Test;

class DurationsTest {
    private final Durations durations = new Durations();

    @Test
    void eachBoundCountsWhatLastedAtMostAsLong() {
        durations.add(TimeUnit.MILLISECONDS.toNanos(1));
        durations.add(TimeUnit.MILLISECONDS.toNanos(2));
        durations.add(TimeUnit.HOURS.toNanos(1));

        Metric metric = durations.metric("mainstay_swap_seconds", "how long swaps took");

        assertThat(metric.kind()).isEqualTo(Kind.HISTOGRAM);
        assertThat(metric.samples())
                .startsWith(
                        new Sample("_bucket", Map.of("le", "0.001"), 1),
                        new Sample("_bucket", Map.of("le", "0.003"), 2))
                .contains(new Sample("_bucket", Map.of("le", "100"), 2))
                .endsWith(
                        new Sample("_bucket", Map.of("le", "+Inf"), 3),
                        new Sample("_sum", Map.of(), 3600.003),
                        new Sample("_count", Map.of(), 3));
    }

    @Test
    void nothingIsLostWhenManyThreadsAdd() {
        IntStream.range(0, 100_000).parallel().forEach(each -> durations.add(1));

        assertThat(durations.metric("mainstay_lease_seconds", "leases").samples())
                .contains(new Sample("_count", Map.of(), 100_000));
    }

    @Test
    void aNameSaysWhatKindItIs() {
        assertThatThrownBy(() -> Metric.gauge("mainstay_runs_total", "runs", 1)).hasMessageContaining("GAUGE");
        assertThatThrownBy(() -> Metric.counter("mainstay_runs", "runs", 1)).hasMessageContaining("COUNTER");
        assertThatThrownBy(() -> Metric.gauge("runs", "runs", 1)).hasMessageContaining("runs");
    }
}
