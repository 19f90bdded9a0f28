package mainstay.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text format of Prometheus, version 0.0.4, strictly.
 *
 * @param values each name with its labels, and its value
 * @param labels those of each value
 */
record PrometheusLines(List<Map.Entry<String, Double>> values, List<Map<String, String>> labels) {
    private static final Pattern COMMENT =
            Pattern.compile("# (HELP [a-z_:][a-z0-9_:]* .*|TYPE [a-z_:][a-z0-9_:]* (counter|gauge|histogram))");
    private static final Pattern VALUE = Pattern.compile("([a-z_:][a-z0-9_:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL =
            Pattern.compile("([a-z_][a-z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\"\\\\n])*)\"(,|$)");

    static PrometheusLines parse(String text) {
        List<Map.Entry<String, Double>> values = new ArrayList<>();
        List<Map<String, String>> labels = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (!text.endsWith("\n")) {
            throw new AssertionError("the last line does not end");
        }
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                require(COMMENT.matcher(line).matches(), line);
                continue;
            }
            Matcher value = VALUE.matcher(line);
            require(value.matches(), line);
            Map<String, String> of = labels(value.group(2), line);
            String key = value.group(1) + of;
            require(seen.add(key), line);
            values.add(Map.entry(key, number(value.group(3), line)));
            labels.add(of);
        }
        return new PrometheusLines(values, labels);
    }

    private static Map<String, String> labels(String text, String line) {
        Map<String, String> labels = new TreeMap<>();
        if (text == null) {
            return labels;
        }
        Matcher label = LABEL.matcher(text);
        int end = 0;
        while (end < text.length()) {
            require(label.find(end) && label.start() == end, line);
            labels.put(
                    label.group(1),
                    label.group(2).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"));
            end = label.end();
        }
        return labels;
    }

    private static double number(String text, String line) {
        try {
            return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new AssertionError(line, e);
        }
    }

    private static void require(boolean right, String line) {
        if (!right) {
            throw new AssertionError(line);
        }
    }
}
