package mainstay.models.examination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import mainstay.models.ModelKind;

/**
 * A line of the report that the examining process writes as it goes, so that its parent knows what was under way when it
 * died.
 *
 * @param state what happened
 * @param step the step it happened to; empty for {@link State#DONE}
 * @param cause why the file is refused; empty but for {@link State#REFUSED}
 * @param models what the file brings; empty but for {@link State#DONE}
 */
public record ReportLine(State state, String step, String cause, List<Model> models) {

    /** What happened. */
    public enum State {
        /** A step begins. */
        BEGUN,
        /** A step found nothing wrong. */
        PASSED,
        /** A step found the file wanting; nothing comes after. */
        REFUSED,
        /** Every step is passed; nothing comes after. */
        DONE
    }

    /** Copies the models. */
    public ReportLine {
        models = List.copyOf(models);
    }

    /**
     * A model that the file brings.
     *
     * @param family what kind it is
     * @param id its id
     * @param description its description
     */
    public record Model(ModelKind family, String id, String description) {}

    static ReportLine of(State state, String step) {
        return new ReportLine(state, step, "", List.of());
    }

    /** The line as JSON, without its end. */
    String json() {
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("state", state.name()).put("step", step).put("cause", cause);
        ArrayNode all = line.putArray("models");
        models.forEach(model -> all.addObject()
                .put("family", model.family().name())
                .put("id", model.id())
                .put("description", model.description()));
        return line.toString();
    }

    /**
     * The line that a JSON text stands for.
     *
     * @throws JsonProcessingException if it is no JSON
     * @throws IllegalArgumentException if it is no line of a report
     */
    public static ReportLine parse(String json) throws JsonProcessingException {
        JsonNode line = new ObjectMapper().readTree(json);
        List<Model> models = new ArrayList<>();
        line.path("models")
                .forEach(model -> models.add(new Model(
                        ModelKind.valueOf(model.path("family").asText()),
                        model.path("id").asText(),
                        model.path("description").asText())));
        return new ReportLine(
                State.valueOf(line.path("state").asText()),
                line.path("step").asText(),
                line.path("cause").asText(),
                models);
    }
}
