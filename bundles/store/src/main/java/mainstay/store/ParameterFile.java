package mainstay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.store.file.CheckedJson;
import mainstay.store.file.Replacement;

/** The file of the parameters that were changed for a book; in an old data directory, for all books by their names. */
final class ParameterFile {
    private static final String BOOKS = "books";
    private static final String CHANGES = "changes";
    private static final String BEFORE = "before";

    private final CheckedJson file;

    ParameterFile(Path path) {
        this.file = checked(path);
    }

    private static CheckedJson checked(Path path) {
        return new CheckedJson(
                path,
                "restore it from a copy, or remove it to start from the defaults; if you edited it on purpose, remove"
                        + " \"format\" and \"checksum\" from it");
    }

    /**
     * What the file holds.
     *
     * @param changes value by name of the parameter, in the order in which they were made
     * @param before by name of the parameter the values that it had, the latest last; empty texts where it was not changed
     */
    record Content(Map<String, String> changes, Map<String, List<String>> before) {}

    Content read() {
        JsonNode root = file.read().orElseGet(JsonNodeFactory.instance::objectNode);
        if (!root.isObject() || (!root.path(CHANGES).isObject() && !root.isEmpty())) {
            throw file.damaged(null);
        }
        Map<String, List<String>> before = new LinkedHashMap<>();
        root.path(BEFORE).properties().forEach(each -> {
            List<String> values = new ArrayList<>();
            each.getValue().forEach(value -> values.add(value.asText()));
            before.put(each.getKey(), values);
        });
        return new Content(texts(root.path(CHANGES)), before);
    }

    /** Writes what is to take the place of what it holds. */
    Replacement prepare(Content content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode changes = json.putObject(CHANGES);
        content.changes().forEach(changes::put);
        ObjectNode before = json.putObject(BEFORE);
        content.before().forEach((name, values) -> {
            ArrayNode all = before.putArray(name);
            values.forEach(all::add);
        });
        return file.prepare(json);
    }

    /**
     * The changes of all books in the file of an old data directory. Format 0 had the books at the top: where a book itself is
     * called {@code books}, it holds texts, and the object that is called so holds books.
     */
    static Map<String, Map<String, String>> old(Path path) {
        CheckedJson file = checked(path);
        JsonNode root = file.read().orElseGet(JsonNodeFactory.instance::objectNode);
        JsonNode byBook = isByBook(root.path(BOOKS)) ? root.path(BOOKS) : root;
        if (!isByBook(byBook)) {
            throw file.damaged(null);
        }
        Map<String, Map<String, String>> changes = new LinkedHashMap<>();
        byBook.properties().forEach(book -> changes.put(book.getKey(), texts(book.getValue())));
        return changes;
    }

    private static boolean isByBook(JsonNode node) {
        return node.isObject()
                && node.properties().stream().allMatch(book -> book.getValue().isObject());
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }
}
