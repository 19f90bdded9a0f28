package mainstay.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.NearestMatch;
import mainstay.intake.source.Source;

/**
 * One object of a mapping, with messages that say where in the mapping something is wrong.
 *
 * @param path where it stands
 * @param json the object
 */
record JsonPart(String path, JsonNode json) {

    /** Refuses what is not an object; a missing part is an empty one. */
    JsonPart {
        json = json == null || json instanceof MissingNode ? JsonNodeFactory.instance.objectNode() : json;
        if (!json.isObject()) {
            throw Source.bad(path + " must be an object in braces, {…}");
        }
    }

    /** Refuses keys that are not known. */
    void allow(String... known) {
        for (String name : names()) {
            if (!List.of(known).contains(name)) {
                throw Source.bad(path + " has an unknown key \"" + name + "\""
                        + NearestMatch.to(name, List.of(known))
                                .map(nearest -> "; did you mean " + nearest + "?")
                                .orElse("; allowed are "
                                        + String.join(
                                                ", ",
                                                List.of(known).stream().sorted().toList())));
            }
        }
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    JsonNode node(String key) {
        return json.path(key);
    }

    JsonPart part(String key) {
        return new JsonPart(path + ", " + key, json.path(key));
    }

    List<JsonPart> parts(String key) {
        List<JsonPart> parts = new ArrayList<>();
        for (JsonNode node : list(key)) {
            parts.add(new JsonPart(path + ", " + key, node));
        }
        return parts;
    }

    Optional<String> text(String key) {
        JsonNode node = json.path(key);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isTextual() || node.asText().isEmpty()) {
            throw wrong(key, "it must be a text");
        }
        return Optional.of(node.asText());
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : list(key)) {
            if (!node.isTextual() || node.asText().isEmpty() || texts.contains(node.asText())) {
                throw wrong(key, "it must be a list of different texts");
            }
            texts.add(node.asText());
        }
        return texts;
    }

    double number(String key, double missing) {
        JsonNode node = json.path(key);
        if (node.isMissingNode()) {
            return missing;
        }
        if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
            throw wrong(key, "it must be a number");
        }
        return node.asDouble();
    }

    boolean truth(String key) {
        JsonNode node = json.path(key);
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw wrong(key, "it must be true or false");
        }
        return node.asBoolean(false);
    }

    Map<String, String> textMap(String key) {
        JsonPart part = part(key);
        Map<String, String> texts = new HashMap<>();
        for (String name : part.names()) {
            if (!part.node(name).isTextual()) {
                throw part.wrong(name, "it must be a text");
            }
            texts.put(name, part.node(name).asText());
        }
        return texts;
    }

    MainstayException wrong(String key, String allowed) {
        return Source.bad(path + ": " + key + " is " + json.path(key) + "; " + allowed);
    }

    /** The elements of a list, whatever they are. */
    List<JsonNode> nodes(String key) {
        List<JsonNode> nodes = new ArrayList<>();
        list(key).forEach(nodes::add);
        return nodes;
    }

    private JsonNode list(String key) {
        JsonNode node = json.path(key);
        if (node.isMissingNode()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!node.isArray()) {
            throw wrong(key, "it must be a list in brackets, […]");
        }
        return node;
    }
}
