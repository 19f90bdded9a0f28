package mainstay.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.MetricSource;

/** {@code /metrics}: the figures of all parts, for Prometheus. */
final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient List<MetricSource> sources;

    MetricsServlet(List<MetricSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Metric> metrics = sources.stream()
                .flatMap(source -> source.metrics().stream())
                .sorted(Comparator.comparing(Metric::name))
                .toList();
        Answers.of(response, HttpServletResponse.SC_OK, PrometheusText.TYPE, PrometheusText.of(metrics));
    }
}
