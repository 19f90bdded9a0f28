package mainstay.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mainstay.book.NearestMatch;

/**
 * A JSON object that is asked for what it must have, and says which object it is when it has not. Every method that asks throws
 * {@link UnusableDefinition} with a sentence for the author.
 */
public final class DefinitionObject {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    /** Where Jackson says that an object began, with words on its own settings. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

    private final JsonNode node;
    private final String name;

    /**
     * A node that must be an object.
     *
     * @param name what the object is called in messages, such as {@code criterion 1}
     */
    public DefinitionObject(JsonNode node, String name) {
        this.node = node;
        this.name = name;
        if (!node.isObject()) {
            throw refusal("this must be an object in braces, not " + shown(node));
        }
    }

    /**
     * The object that a text is. A key that stands twice in an object is refused, and so is what follows the object; a mark of the
     * encoding before it does no harm.
     *
     * @param name what the object is called in messages
     */
    public static DefinitionObject parse(String json, String name) {
        return new DefinitionObject(tree(json), name);
    }

    private static JsonNode tree(String json) {
        ObjectReader reader = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
        try {
            return reader.readTree(withoutMark(json));
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " in line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            String reason = START_MARKER.matcher(e.getOriginalMessage()).replaceFirst("");
            throw new UnusableDefinition("this is not JSON" + place + ": " + reason);
        }
    }

    /** A text without the mark of its encoding that some editors put first. */
    public static String withoutMark(String json) {
        return json.startsWith("\ufeff") ? json.substring(1) : json;
    }

    /** What the object is called in messages. */
    public String name() {
        return name;
    }

    /** The same object under another name. */
    public DefinitionObject called(String newName) {
        return new DefinitionObject(node, newName);
    }

    /** Refuses keys that nobody asks for. */
    public DefinitionObject only(Set<String> known) {
        for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!known.contains(key)) {
                Set<String> allowed = new TreeSet<>(known);
                throw refusal("there is no key \"" + key + "\"; "
                        + NearestMatch.to(key, allowed)
                                .map(nearest -> "did you mean " + nearest + "?")
                                .orElse("allowed are " + String.join(", ", allowed)));
            }
        }
        return this;
    }

    /** Whether it has a key. */
    public boolean has(String key) {
        return node.has(key);
    }

    /** The value of a key, whatever it is. */
    public JsonNode required(String key) {
        if (!node.has(key)) {
            throw refusal(key + " is missing");
        }
        return node.get(key);
    }

    /** The text of a key, which is not blank. */
    public String text(String key) {
        JsonNode value = required(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw refusal(key + " must be a text in quotes, not " + shown(value));
        }
        return value.textValue();
    }

    /** The text of a key that is an id or name: small letters, digits and single hyphens. */
    public String kebabCase(String key) {
        String text = text(key);
        if (!KEBAB_CASE.matcher(text).matches()) {
            throw refusal(key + " is \"" + text + "\"; allowed are small letters, digits and single hyphens, "
                    + "such as large-and-growing");
        }
        return text;
    }

    /** The finite number of a key. */
    public double number(String key) {
        JsonNode value = required(key);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw refusal(key + " must be a number, not " + shown(value));
        }
        return value.doubleValue();
    }

    /** The list of a key, with one entry or more. */
    public JsonNode list(String key) {
        JsonNode value = required(key);
        if (!value.isArray() || value.isEmpty()) {
            throw refusal(key + " must be a list in brackets with at least one entry, not " + shown(value));
        }
        return value;
    }

    /** The object of a key. */
    public DefinitionObject object(String key) {
        return new DefinitionObject(required(key), key);
    }

    /** A refusal that says first which object it is about. */
    public UnusableDefinition refusal(String message) {
        return new UnusableDefinition(name + ": " + message);
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
