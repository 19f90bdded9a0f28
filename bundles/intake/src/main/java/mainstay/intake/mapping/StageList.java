package mainstay.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.book.Range;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.intake.source.Source;

/**
 * The stages of deals as a mapping lists them in their order: {@code "stages": ["Proposal", {"Closed Won": "won"}]}. What a
 * stage means is told by {@code open}, {@code won}, {@code lost} or {@code ended}, or by an object with the {@code outcome},
 * the {@code label} that people know it by, and its {@code probability}.
 */
final class StageList {
    private static final String KEY = "stages";
    private static final String FORM = "each is a name, or a name with what it means, such as {\"Closed Won\": \"won\"}"
            + " or {\"4\": {\"label\": \"Proposal\", \"probability\": 0.4}}";

    private StageList() {}

    static Stages read(JsonPart part) {
        List<Stage> stages = new ArrayList<>();
        for (JsonNode node : part.nodes(KEY)) {
            stages.add(stage(part, node));
        }
        if (stages.isEmpty()) {
            throw part.wrong(KEY, "it must list the stages of deals in their order; " + FORM);
        }
        try {
            return Stages.of(stages);
        } catch (IllegalArgumentException e) {
            throw Source.bad(part.path() + ": a stage is listed twice in " + KEY + "; case does not count");
        }
    }

    private static Stage stage(JsonPart part, JsonNode node) {
        if (node.isTextual() || node.isNumber()) {
            return Stage.of(node.asText(), Stage.Outcome.OPEN);
        }
        if (node.path("stage").isTextual()) {
            JsonPart row = new JsonPart(part.path() + ", " + KEY, node);
            row.allow("stage", "label", "outcome", "probability");
            return stage(row, node.path("stage").asText());
        }
        if (!node.isObject() || node.size() != 1) {
            throw part.wrong(KEY, FORM);
        }
        String name = node.fieldNames().next();
        JsonNode meaning = node.get(name);
        if (meaning.isTextual()) {
            return Stage.of(name, outcome(part, meaning.asText()));
        }
        JsonPart told = new JsonPart(part.path() + ", " + KEY, node).part(name);
        told.allow("label", "outcome", "probability");
        return stage(told, name);
    }

    private static Stage stage(JsonPart told, String name) {
        double probability = told.node("probability").isNull() ? Double.NaN : told.number("probability", Double.NaN);
        if (!Double.isNaN(probability) && !Range.share().allows(probability)) {
            throw told.wrong("probability", "it must be " + Range.share());
        }
        return new Stage(
                name,
                told.text("label").orElse(name),
                told.text("outcome").map(word -> outcome(told, word)).orElse(Stage.Outcome.OPEN),
                probability);
    }

    private static Stage.Outcome outcome(JsonPart part, String word) {
        return Arrays.stream(Stage.Outcome.values())
                .filter(outcome -> word(outcome).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(part, word));
    }

    private static MainstayException unknown(JsonPart part, String word) {
        return Source.bad(part.path() + ": a stage cannot mean \"" + word + "\"; it is one of "
                + Arrays.stream(Stage.Outcome.values()).map(StageList::word).collect(Collectors.joining(", ")));
    }

    private static String word(Stage.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
