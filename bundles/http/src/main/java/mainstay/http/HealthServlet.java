package mainstay.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import mainstay.workspace.EngineHealth.Check;

/** {@code /health}: 200 where the engine can do its work, 503 where it cannot, and what is wrong. */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final String version;
    private final transient Supplier<List<Check>> checks;
    private final ObjectMapper json = new ObjectMapper();

    HealthServlet(String version, Supplier<List<Check>> checks) {
        this.version = version;
        this.checks = checks;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Check> found = checks.get();
        boolean well = found.stream().allMatch(Check::isWell);
        ObjectNode answer = json.createObjectNode();
        answer.put("status", well ? "well" : "failing").put("version", version);
        answer.put("uptime_seconds", (long) ProcessMetrics.uptimeSeconds());
        ArrayNode all = answer.putArray("checks");
        for (Check check : found) {
            ObjectNode one = all.addObject().put("name", check.name()).put("well", check.isWell());
            if (!check.isWell()) {
                one.put("fault", check.fault());
            }
        }
        int status = well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        Answers.of(
                response,
                status,
                "application/json",
                json.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
    }
}
