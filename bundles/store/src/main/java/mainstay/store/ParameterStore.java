package mainstay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the parameters that users have changed, for each book by its name. */
@Component(service = ParameterStore.class)
public final class ParameterStore {
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

    private ObjectNode all() {
        if (!Files.exists(file())) {
            return json.createObjectNode();
        }
        try {
            JsonNode all = json.readTree(Files.readString(file()));
            if (all instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file() + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
        throw damaged(null);
    }

    private MainstayException damaged(Exception cause) {
        return new MainstayException(
                Code.STORAGE,
                file()
                        + " is damaged; mend it (it is JSON: parameters by book) or remove it to start from the defaults",
                cause);
    }

    private void write(ObjectNode all) {
        AtomicFile.replace(
                file(), out -> out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all)));
    }

    private Path file() {
        return directory.path().resolve("parameters.json");
    }
}
