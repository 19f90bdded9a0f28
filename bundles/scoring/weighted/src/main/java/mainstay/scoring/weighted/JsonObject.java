package mainstay.scoring.weighted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import mainstay.book.NearestMatch;

/** A JSON object that is asked for what it must have, and says which object it is when it has not. */
final class JsonObject {
    private final JsonNode node;
    private final String name;

    JsonObject(JsonNode node, String name) {
        this.node = node;
        this.name = name;
        if (!node.isObject()) {
            throw refusal("this must be an object in braces, not " + shown(node));
        }
    }

    /** What the object is called in messages. */
    String name() {
        return name;
    }

    /** The same object under another name. */
    JsonObject called(String newName) {
        return new JsonObject(node, newName);
    }

    /** Refuses keys that nobody asks for. */
    JsonObject only(Set<String> known) {
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

    boolean has(String key) {
        return node.has(key);
    }

    JsonNode required(String key) {
        if (!node.has(key)) {
            throw refusal(key + " is missing");
        }
        return node.get(key);
    }

    String text(String key) {
        JsonNode value = required(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw refusal(key + " must be a text in quotes, not " + shown(value));
        }
        return value.textValue();
    }

    double number(String key) {
        JsonNode value = required(key);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw refusal(key + " must be a number, not " + shown(value));
        }
        return value.doubleValue();
    }

    JsonNode list(String key) {
        JsonNode value = required(key);
        if (!value.isArray() || value.isEmpty()) {
            throw refusal(key + " must be a list in brackets with at least one entry, not " + shown(value));
        }
        return value;
    }

    UnusableDefinition refusal(String message) {
        return new UnusableDefinition(name + ": " + message);
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
