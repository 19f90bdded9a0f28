package mainstay.http;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;

/**
 * What is served.
 *
 * @param entry what each request goes through first
 * @param metrics at {@link #METRICS}
 * @param health at {@link #HEALTH}
 * @param reports everywhere else
 */
record WebServices(Filter entry, HttpServlet metrics, HttpServlet health, HttpServlet reports) {
    private static final String METRICS = "/metrics";
    private static final String HEALTH = "/health";
    private static final String ELSEWHERE = "/*";

    /** What answers, by the pattern of its addresses. */
    Map<String, HttpServlet> servlets() {
        return Map.of(METRICS, metrics, HEALTH, health, ELSEWHERE, reports);
    }
}
