package mainstay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.store.file.CheckedJson;
import mainstay.store.file.DataDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the parameters that users have changed, for each book by its name. */
@Component(service = ParameterStore.class)
public final class ParameterStore {
    private static final String BOOKS = "books";

    private final DataDirectory directory;
    private final ObjectMapper json = new ObjectMapper();

    /** A store in a data directory. */
    @Activate
    public ParameterStore(@Reference DataDirectory directory) {
        this.directory = directory;
    }

    /** The changes that count for a book: value by name of the parameter, in the order in which they were made. */
    public Map<String, String> changes(String book) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> change : all().path(book).properties()) {
            changes.put(change.getKey(), change.getValue().asText());
        }
        return changes;
    }

    /**
     * Reads the file and compares it with its checksum.
     *
     * @return how many files there are
     * @throws MainstayException if it is not as it was written, naming it
     */
    public int check() {
        all();
        return Files.exists(path()) ? 1 : 0;
    }

    /** Changes a parameter for a book. */
    public void change(String book, String parameter, String value) {
        directory.claim();
        ObjectNode all = all();
        all.withObjectProperty(book).put(parameter, value);
        write(all);
    }

    /** Takes the change of a parameter back; does nothing when there is none. */
    public void reset(String book, String parameter) {
        directory.claim();
        ObjectNode all = all();
        all.withObjectProperty(book).remove(parameter);
        write(all);
    }

    /**
     * By book. Format 0 had the books at the top: where a book itself is called {@code books}, it holds texts, and the
     * object that is called so holds books.
     */
    private ObjectNode all() {
        JsonNode root = file().read().orElseGet(json::createObjectNode);
        if (isByBook(root.path(BOOKS))) {
            return (ObjectNode) root.path(BOOKS);
        }
        if (isByBook(root)) {
            return (ObjectNode) root;
        }
        throw file().damaged(null);
    }

    private static boolean isByBook(JsonNode node) {
        return node.isObject()
                && node.properties().stream().allMatch(book -> book.getValue().isObject());
    }

    private void write(ObjectNode all) {
        ObjectNode content = json.createObjectNode();
        content.set(BOOKS, all);
        file().write(content);
    }

    private Path path() {
        return directory.path().resolve("parameters.json");
    }

    private CheckedJson file() {
        return new CheckedJson(
                path(),
                "restore it from a copy, or remove it to start from the defaults; if you edited it on purpose, remove"
                        + " \"format\" and \"checksum\" from it");
    }
}
