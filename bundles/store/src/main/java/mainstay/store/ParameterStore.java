package mainstay.store;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.Replacement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Keeps the parameters that users have changed, for each book by its name, and the values that they had before. */
@Component(service = ParameterStore.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ParameterStore {
    /** How many values before are kept of a parameter. */
    private static final int KEPT = 50;

    private final BookCatalogue catalogue;

    /** A store in a data directory. */
    @Activate
    public ParameterStore(@Reference DataDirectory directory) {
        this.catalogue = new BookCatalogue(directory);
    }

    /** The changes that count for a book: value by name of the parameter, in the order in which they were made. */
    public Map<String, String> changes(String book) {
        return content(book).changes();
    }

    /**
     * The value that a parameter had before the one that it has.
     *
     * @return empty if none is known; an empty text if it was not changed then
     */
    public Optional<String> before(String book, String parameter) {
        List<String> values = content(book).before().getOrDefault(parameter, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private ParameterFile.Content content(String book) {
        return catalogue
                .find(book)
                .map(ParameterStore::content)
                .orElseGet(() -> new ParameterFile.Content(new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    private static ParameterFile.Content content(BookFolder folder) {
        if (!folder.isOld()) {
            return new ParameterFile(folder.parameters()).read();
        }
        Map<String, Map<String, String>> all =
                ParameterFile.old(folder.coverage().getParent().resolveSibling(BookFolder.PARAMETERS));
        return new ParameterFile.Content(all.getOrDefault(folder.name(), Map.of()), Map.of());
    }

    /**
     * Reads the file of a book and compares it with its checksum.
     *
     * @return how many files there are
     * @throws MainstayException if it is not as it was written, naming it
     */
    public int check(String book) {
        content(book);
        return catalogue
                        .find(book)
                        .filter(folder -> Files.exists(folder.parameters()))
                        .isPresent()
                ? 1
                : 0;
    }

    /** Prepares a change of parameters for a book, all or none of them. */
    public Replacement prepareChange(String book, Map<String, String> values) {
        return prepare(
                book,
                content -> values.forEach((name, value) -> {
                    content.remember(name);
                    content.changes().put(name, value);
                }));
    }

    /** Prepares that the change of a parameter is taken back; changes nothing when there is none. */
    public Replacement prepareReset(String book, String parameter) {
        return prepare(book, content -> {
            content.remember(parameter);
            content.changes().remove(parameter);
        });
    }

    /** Prepares that a parameter has the value that it had before, which is then forgotten. */
    public Replacement prepareUndo(String book, String parameter) {
        return prepare(book, content -> content.undo(parameter));
    }

    private Replacement prepare(String book, Edit edit) {
        return catalogue.change("changing parameters", () -> prepared(book, edit));
    }

    private Replacement prepared(String book, Edit edit) {
        ParameterFile file = new ParameterFile(catalogue.make(book).parameters());
        ParameterFile.Content before = file.read();
        Edited edited = new Edited(new LinkedHashMap<>(before.changes()), new LinkedHashMap<>(before.before()));
        edit.make(edited);
        return file.prepare(new ParameterFile.Content(edited.changes(), edited.before()));
    }

    private interface Edit {
        void make(Edited content);
    }

    /** What is written in the place of what was there. */
    private record Edited(Map<String, String> changes, Map<String, List<String>> before) {

        void remember(String parameter) {
            List<String> values = new ArrayList<>(before.getOrDefault(parameter, List.of()));
            values.add(changes.getOrDefault(parameter, ""));
            before.put(parameter, values.subList(Math.max(0, values.size() - KEPT), values.size()));
        }

        void undo(String parameter) {
            List<String> values = new ArrayList<>(before.getOrDefault(parameter, List.of()));
            if (values.isEmpty()) {
                return;
            }
            String value = values.remove(values.size() - 1);
            before.put(parameter, values);
            if (value.isEmpty()) {
                changes.remove(parameter);
            } else {
                changes.put(parameter, value);
            }
        }
    }
}
