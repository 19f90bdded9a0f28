package mainstay.scoring.weighted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Scale;

/** Reads the JSON of a weighted model. */
final class DefinitionReader {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    /** Where Jackson says that an object began, with words on its own settings. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

    private static final Set<String> MODEL_KEYS = Set.of("id", "version", "description", "criteria");
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
        return model(new JsonObject(parse(withoutMark(json)), "the model").only(MODEL_KEYS));
    }

    /** Some editors begin a text with a mark of its encoding. */
    private static String withoutMark(String json) {
        return json.startsWith("\ufeff") ? json.substring(1) : json;
    }

    private static JsonNode parse(String json) {
        ObjectReader reader = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
        try {
            return reader.readTree(json);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " in line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            String reason = START_MARKER.matcher(e.getOriginalMessage()).replaceFirst("");
            throw new UnusableDefinition("this is not JSON" + place + ": " + reason);
        }
    }

    private static Definition model(JsonObject model) {
        String id = kebabCase(model, "id");
        if (model.has("version")) {
            model.text("version"); // what versions may look like is for those who tell models apart by them
        }
        String description = model.text("description");
        List<Criterion> criteria = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : model.list("criteria")) {
            Criterion criterion = criterion(new JsonObject(node, "criterion " + (criteria.size() + 1)));
            if (!names.add(criterion.name())) {
                throw new UnusableDefinition(
                        "two criteria are called " + criterion.name() + "; give each its own name");
            }
            criteria.add(criterion);
        }
        return new Definition(id, description, criteria);
    }

    private static Criterion criterion(JsonObject anonymous) {
        String name = kebabCase(anonymous.only(CRITERION_KEYS), "name");
        JsonObject criterion = anonymous.called("criterion " + name);
        double weight = criterion.number("weight");
        List<Measure> measures = measures(criterion);
        return checked(criterion, () -> new Criterion(name, weight, measures));
    }

    private static List<Measure> measures(JsonObject criterion) {
        if (!criterion.has("inputs")) {
            return List.of(measure(criterion));
        }
        if (criterion.has("input") || criterion.has("normalise")) {
            throw criterion.refusal("inputs cannot be combined with input and normalise; give one or the other");
        }
        List<Measure> measures = new ArrayList<>();
        for (JsonNode node : criterion.list("inputs")) {
            measures.add(measure(
                    new JsonObject(node, criterion.name() + ", input " + (measures.size() + 1)).only(MEASURE_KEYS)));
        }
        return measures;
    }

    private static Measure measure(JsonObject measure) {
        return new Measure(measure.text("input"), scale(measure));
    }

    private static Scale scale(JsonObject measure) {
        JsonNode normalise = measure.required("normalise");
        if (normalise.isObject()) {
            JsonObject line = new JsonObject(normalise, measure.name() + ", normalise").only(LINE_KEYS);
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
    private static <T> T checked(JsonObject object, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw object.refusal(e.getMessage());
        }
    }

    private static String kebabCase(JsonObject object, String key) {
        String text = object.text(key);
        if (!KEBAB_CASE.matcher(text).matches()) {
            throw object.refusal(key + " is \"" + text + "\"; allowed are small letters, digits and single hyphens, "
                    + "such as large-and-growing");
        }
        return text;
    }
}
