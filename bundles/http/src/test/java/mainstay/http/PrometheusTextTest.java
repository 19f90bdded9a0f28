package mainstay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mainstay.book.metrics.Durations;
import mainstay.book.metrics.Metric;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    @Test
    void eachFigureHasTwoLinesOnWhatItIsAndALineForEachValue() {
        assertThat(PrometheusText.of(List.of(
                        Metric.gauge("mainstay_generation", "the generation", 7),
                        Metric.counter("mainstay_refusals_total", "refusals", 0),
                        Metric.gauge("mainstay_uptime_seconds", "so long", 1.5))))
                .isEqualTo("""
                        # HELP mainstay_generation the generation
                        # TYPE mainstay_generation gauge
                        mainstay_generation 7
                        # HELP mainstay_refusals_total refusals
                        # TYPE mainstay_refusals_total counter
                        mainstay_refusals_total 0
                        # HELP mainstay_uptime_seconds so long
                        # TYPE mainstay_uptime_seconds gauge
                        mainstay_uptime_seconds 1.5
                        """);
    }

    @Test
    void namesOfStrangersCannotBreakOut() {
        String hostile = "a\"} 1\nmainstay_forged{x=\"\\";
        String text = PrometheusText.of(List.of(Metric.gauges(
                "mainstay_book_accounts", "accounts\nof a \\ book", "book", Map.of(hostile, Double.NaN))));

        PrometheusLines lines = PrometheusLines.parse(text);
        assertThat(lines.values()).hasSize(1);
        assertThat(lines.labels()).containsExactly(Map.of("book", hostile));
        assertThat(lines.values())
                .containsExactly(Map.entry("mainstay_book_accounts" + Map.of("book", hostile), Double.NaN));
    }

    @Test
    void bucketsOfAHistogramGrowUpToTheCount() {
        Durations durations = new Durations();
        for (int at = 0; at < 100; at++) {
            durations.add(TimeUnit.MILLISECONDS.toNanos((long) at * at));
        }
        PrometheusLines lines =
                PrometheusLines.parse(PrometheusText.of(List.of(durations.metric("mainstay_swap_seconds", "swaps"))));

        assertThat(lines.values().stream()
                        .filter(value -> value.getKey().startsWith("mainstay_swap_seconds_bucket"))
                        .map(Map.Entry::getValue))
                .isSorted()
                .endsWith(100.0);
        assertThat(lines.values()).contains(Map.entry("mainstay_swap_seconds_count{}", 100.0));
    }

    @Test
    void theReaderOfTheseTestsRefusesWhatPrometheusWould() {
        for (String wrong :
                List.of("a b c d", "1a 2", "a{b=c} 1", "a{b=\"c\"", "a one", "# TYPE a sort\na 1", "a 1\na 1")) {
            assertThatThrownBy(() -> PrometheusLines.parse(wrong + "\n"))
                    .as(wrong)
                    .isInstanceOf(AssertionError.class);
        }
    }
}
