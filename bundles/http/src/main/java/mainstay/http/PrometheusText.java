package mainstay.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.Metric.Sample;

/** Figures in the text format that Prometheus reads, version 0.0.4: two lines on what each is, and a line for each value. */
final class PrometheusText {
    /** What the answer is called. */
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private PrometheusText() {}

    static String of(List<Metric> metrics) {
        return metrics.stream().map(PrometheusText::of).collect(Collectors.joining());
    }

    private static String of(Metric metric) {
        StringBuilder text = new StringBuilder();
        text.append("# HELP ")
                .append(metric.name())
                .append(' ')
                .append(escaped(metric.help()))
                .append('\n');
        text.append("# TYPE ")
                .append(metric.name())
                .append(' ')
                .append(metric.kind().name().toLowerCase(Locale.ROOT))
                .append('\n');
        for (Sample sample : metric.samples()) {
            text.append(metric.name())
                    .append(sample.suffix())
                    .append(labels(sample.labels()))
                    .append(' ')
                    .append(number(sample.value()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String labels(Map<String, String> labels) {
        return labels.isEmpty()
                ? ""
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\""
                                + escaped(label.getValue()).replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1L << 53
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
