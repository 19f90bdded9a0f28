package mainstay.scoring.weighted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import mainstay.definition.DefinitionObject;
import mainstay.definition.UnusableDefinition;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Scale;

/** Reads the JSON of a weighted model. */
final class DefinitionReader {
    private static final Set<String> MODEL_KEYS = Set.of("id", "kind", "version", "description", "criteria");
    private static final Set<String> CRITERION_KEYS = Set.of("name", "weight", "input", "normalise", "inputs");
    private static final Set<String> MEASURE_KEYS = Set.of("input", "normalise");
    private static final Set<String> LINE_KEYS = Set.of("from", "to");

    private DefinitionReader() {}

    /**
     * The model that a text defines.
     *
     * @throws UnusableDefinition if it defines none
     */
    static Definition read(String json) {
        return model(DefinitionObject.parse(json, "the model").only(MODEL_KEYS));
    }

    private static Definition model(DefinitionObject model) {
        String id = model.kebabCase("id");
        for (String key : List.of("kind", "version")) {
            if (model.has(key)) {
                model.text(key); // what they may be is for those who tell models apart by them
            }
        }
        String description = model.text("description");
        List<Criterion> criteria = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : model.list("criteria")) {
            Criterion criterion = criterion(new DefinitionObject(node, "criterion " + (criteria.size() + 1)));
            if (!names.add(criterion.name())) {
                throw new UnusableDefinition(
                        "two criteria are called " + criterion.name() + "; give each its own name");
            }
            criteria.add(criterion);
        }
        return new Definition(id, description, criteria);
    }

    private static Criterion criterion(DefinitionObject anonymous) {
        String name = anonymous.only(CRITERION_KEYS).kebabCase("name");
        DefinitionObject criterion = anonymous.called("criterion " + name);
        double weight = criterion.number("weight");
        List<Measure> measures = measures(criterion);
        return checked(criterion, () -> new Criterion(name, weight, measures));
    }

    private static List<Measure> measures(DefinitionObject criterion) {
        if (!criterion.has("inputs")) {
            return List.of(measure(criterion));
        }
        if (criterion.has("input") || criterion.has("normalise")) {
            throw criterion.refusal("inputs cannot be combined with input and normalise; give one or the other");
        }
        List<Measure> measures = new ArrayList<>();
        for (JsonNode node : criterion.list("inputs")) {
            measures.add(measure(new DefinitionObject(node, criterion.name() + ", input " + (measures.size() + 1))
                    .only(MEASURE_KEYS)));
        }
        return measures;
    }

    private static Measure measure(DefinitionObject measure) {
        return new Measure(measure.text("input"), scale(measure));
    }

    private static Scale scale(DefinitionObject measure) {
        JsonNode normalise = measure.required("normalise");
        if (normalise.isObject()) {
            DefinitionObject line = new DefinitionObject(normalise, measure.name() + ", normalise").only(LINE_KEYS);
            double from = line.number("from");
            double to = line.number("to");
            return checked(line, () -> Scale.linear(from, to));
        }
        return switch (normalise.asText()) {
            case "percentile" -> Scale.PERCENTILE;
            case "rating" -> Scale.RATING;
            default ->
                throw measure.refusal("normalise is " + normalise
                        + "; allowed are \"percentile\", \"rating\" and {\"from\": number, \"to\": number}");
        };
    }

    /** What the scoring API makes of the numbers, or its reason for not taking them. */
    private static <T> T checked(DefinitionObject object, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw object.refusal(e.getMessage());
        }
    }
}
