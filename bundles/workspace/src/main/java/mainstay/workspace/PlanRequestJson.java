package mainstay.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import mainstay.run.planning.PlanRequest;

/** A request for a plan as it is kept: an object with a field for each part; a limit that is not set is left out. */
final class PlanRequestJson {
    private static final String HEADS = "heads";
    private static final String BUDGET = "budget";
    private static final String POOL = "pool";
    private static final String CAPTURES = "captures";
    private static final String MOST_MOVES = "most_moves";
    private static final String MOVE_COST = "move_cost";
    private static final String TOGETHER = "together";
    private static final String PINS = "pins";
    private static final String GAP = "gap";
    private static final String ACCOUNT = "account";
    private static final String COVERAGE = "coverage";
    private static final String OUT = "out";
    private static final String FROM = "from";

    private PlanRequestJson() {}

    static ObjectNode write(PlanRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode heads = json.putObject(HEADS);
        request.heads().forEach(heads::put);
        request.budget().ifPresent(money -> json.put(BUDGET, money));
        json.put(POOL, request.pool());
        ObjectNode captures = json.putObject(CAPTURES);
        request.captures().forEach(captures::put);
        request.mostMoves().ifPresent(moves -> json.put(MOST_MOVES, moves));
        json.put(MOVE_COST, request.moveCost()).put(TOGETHER, request.together());
        ArrayNode pins = json.putArray(PINS);
        request.pins().forEach(pin -> pins.addObject()
                .put(ACCOUNT, pin.account())
                .put(COVERAGE, pin.coverage())
                .put(OUT, pin.out())
                .put(FROM, pin.from()));
        return json.put(GAP, request.gap());
    }

    static PlanRequest read(JsonNode json) {
        Map<String, Double> heads = new LinkedHashMap<>();
        json.path(HEADS)
                .properties()
                .forEach(role -> heads.put(role.getKey(), role.getValue().asDouble()));
        Map<String, String> captures = new LinkedHashMap<>();
        json.path(CAPTURES)
                .properties()
                .forEach(each -> captures.put(each.getKey(), each.getValue().asText()));
        List<PlanRequest.Pin> pins = new ArrayList<>();
        json.path(PINS).forEach(pin -> pins.add(pin(pin)));
        return new PlanRequest(
                heads,
                json.has(BUDGET) ? OptionalDouble.of(json.get(BUDGET).asDouble()) : OptionalDouble.empty(),
                json.path(POOL).asText(),
                captures,
                json.has(MOST_MOVES) ? OptionalInt.of(json.get(MOST_MOVES).asInt()) : OptionalInt.empty(),
                json.path(MOVE_COST).asDouble(),
                json.path(TOGETHER).asBoolean(),
                pins,
                json.path(GAP).asDouble());
    }

    private static PlanRequest.Pin pin(JsonNode json) {
        return new PlanRequest.Pin(
                json.path(ACCOUNT).asText(),
                json.path(COVERAGE).asText(),
                json.path(OUT).asBoolean(),
                json.path(FROM).asText());
    }
}
