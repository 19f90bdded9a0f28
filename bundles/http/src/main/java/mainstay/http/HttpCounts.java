package mainstay.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import mainstay.book.metrics.Durations;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.MetricSource;

/** What was asked for over HTTP, and how it was answered. */
final class HttpCounts implements MetricSource {
    private final Map<String, LongAdder> byStatus = new ConcurrentSkipListMap<>();
    private final Durations durations = new Durations();
    private final LongAdder wrongTokens = new LongAdder();

    void answered(int status, long nanos) {
        byStatus.computeIfAbsent(Integer.toString(status), key -> new LongAdder())
                .increment();
        durations.add(nanos);
    }

    void wrongToken() {
        wrongTokens.increment();
    }

    @Override
    public List<Metric> metrics() {
        Map<String, Double> counts = new TreeMap<>();
        byStatus.forEach((status, count) -> counts.put(status, (double) count.sum()));
        return List.of(
                Metric.counters("mainstay_http_requests_total", "answers over HTTP, by their status", "status", counts),
                durations.metric("mainstay_http_request_seconds", "how long answers over HTTP took"),
                Metric.counter(
                        "mainstay_http_wrong_tokens_total",
                        "how often somebody showed a token that is not the one",
                        (double) wrongTokens.sum()));
    }
}
