package mainstay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mainstay.store.file.CheckedJson;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.Replacement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Keeps the scenarios of each book: assumptions under a name. */
@Component(service = ScenarioStore.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ScenarioStore {
    private static final String SCENARIOS = "scenarios";
    private static final String NAME = "name";
    private static final String CHANGES = "changes";
    private static final String BY = "by";
    private static final String AT = "at";

    private final BookCatalogue catalogue;

    /** A store in a data directory. */
    @Activate
    public ScenarioStore(@Reference DataDirectory directory) {
        this.catalogue = new BookCatalogue(directory);
    }

    /**
     * A scenario.
     *
     * @param changes values by the names of parameters and figures, in the order in which they were typed
     * @param by who saved it
     * @param at when
     */
    public record Scenario(String name, Map<String, String> changes, String by, Instant at) {

        /** Copies the changes. */
        public Scenario {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    /**
     * The scenarios of a book, in the order in which they were saved first.
     *
     * @throws mainstay.book.MainstayException if the file is not as it was written
     */
    public List<Scenario> all(String book) {
        return List.copyOf(read(book).values());
    }

    /**
     * Reads the file of a book and compares it with its checksum.
     *
     * @return how many files there are
     */
    public int check(String book) {
        return all(book).isEmpty() ? 0 : 1;
    }

    /** Prepares that a scenario is kept, in place of one of its name. */
    public Replacement prepareSave(String book, Scenario scenario) {
        return prepare(book, all -> all.put(scenario.name(), scenario));
    }

    /** Prepares that a scenario goes; changes nothing when there is none. */
    public Replacement prepareDrop(String book, String name) {
        return prepare(book, all -> all.remove(name));
    }

    private Replacement prepare(String book, Consumer<Map<String, Scenario>> edit) {
        return catalogue.change("changing scenarios", () -> {
            Map<String, Scenario> all = new LinkedHashMap<>(read(book));
            edit.accept(all);
            return prepare(book, all);
        });
    }

    private static CheckedJson file(Path path) {
        return new CheckedJson(path, "restore it from a copy, or remove it to do without the scenarios");
    }

    private Map<String, Scenario> read(String book) {
        Map<String, Scenario> all = new LinkedHashMap<>();
        catalogue.find(book).map(folder -> file(folder.scenarios())).ifPresent(file -> file.read()
                .ifPresent(json -> {
                    try {
                        json.path(SCENARIOS)
                                .forEach(each -> all.put(each.path(NAME).asText(), scenario(each)));
                    } catch (DateTimeException e) {
                        throw file.damaged(e);
                    }
                }));
        return all;
    }

    private static Scenario scenario(JsonNode json) {
        Map<String, String> changes = new LinkedHashMap<>();
        json.path(CHANGES)
                .properties()
                .forEach(each -> changes.put(each.getKey(), each.getValue().asText()));
        return new Scenario(
                json.path(NAME).asText(),
                changes,
                json.path(BY).asText(),
                Instant.parse(json.path(AT).asText()));
    }

    private Replacement prepare(String book, Map<String, Scenario> all) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode scenarios = json.putArray(SCENARIOS);
        new ArrayList<>(all.values()).forEach(scenario -> {
            ObjectNode each = scenarios.addObject().put(NAME, scenario.name());
            ObjectNode changes = each.putObject(CHANGES);
            scenario.changes().forEach(changes::put);
            each.put(BY, scenario.by()).put(AT, scenario.at().toString());
        });
        return file(catalogue.make(book).scenarios()).prepare(json);
    }
}
