package mainstay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import mainstay.store.file.CheckedJson;
import mainstay.store.file.CheckedRows;
import mainstay.store.file.DataDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the coverage that was adopted for a book, by its name, and what its latest plan was asked for with. */
@Component(service = CoverageStore.class)
public final class CoverageStore {
    private static final char BETWEEN = '\t';
    private static final int FIELDS = 3;

    private final DataDirectory directory;
    private final ObjectMapper json = new ObjectMapper();

    /** A store in a data directory. */
    @Activate
    public CoverageStore(@Reference DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * A plan that was asked for.
     *
     * @param words how it was asked for
     * @param pins the pins, a line each, as they were read
     * @param run the run that it was made of
     * @param value what it came to
     */
    public record Asked(List<String> words, List<String> pins, String run, double value) {

        /** Copies the lists. */
        public Asked {
            words = List.copyOf(words);
            pins = List.copyOf(pins);
        }
    }

    /**
     * What was adopted.
     *
     * @param told when and by whom, in a few words
     * @param coverages by the id of the account
     * @param teams the names of the teams, by the id of the account; empty for none
     */
    public record Adopted(String told, Map<String, String> coverages, Map<String, String> teams) {}

    /** Keeps how the latest plan of a book was asked for. */
    public void keep(String book, Asked asked) {
        directory.claim();
        ObjectNode kept = json.createObjectNode();
        ArrayNode words = kept.putArray("words");
        asked.words().forEach(words::add);
        ArrayNode pins = kept.putArray("pins");
        asked.pins().forEach(pins::add);
        kept.put("run", asked.run()).put("value", asked.value());
        plan(book).write(kept);
    }

    /** How the latest plan of a book was asked for. */
    public Optional<Asked> asked(String book) {
        return plan(book).read().map(kept -> {
            if (!kept.isObject()) {
                throw plan(book).damaged(null);
            }
            return new Asked(
                    texts(kept.path("words")),
                    texts(kept.path("pins")),
                    kept.path("run").asText(),
                    kept.path("value").asDouble());
        });
    }

    private CheckedJson plan(String book) {
        return new CheckedJson(file(book, "plan.json"), "plan again: coverage plan");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /**
     * Makes a coverage that of a book, in place of the one before.
     *
     * @param told when and by whom, in one line
     * @param accounts how many accounts there are
     * @param ids the id of each
     * @param coverages the coverage of each
     * @param teams the team of each; empty for none
     */
    public void adopt(
            String book,
            String told,
            int accounts,
            IntFunction<String> ids,
            IntFunction<String> coverages,
            IntFunction<String> teams) {
        directory.claim();
        adoption(book)
                .write(
                        told,
                        accounts,
                        row -> ids.apply(row) + BETWEEN + coverages.apply(row) + BETWEEN + oneLine(teams.apply(row)));
    }

    /** A pool may be called anything. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** The coverage that was adopted for a book. */
    public Optional<Adopted> adopted(String book) {
        Map<String, String> coverages = new LinkedHashMap<>();
        Map<String, String> teams = new LinkedHashMap<>();
        CheckedRows file = adoption(book);
        return file.read(line -> {
                    String[] fields = line.split("\t", -1);
                    if (fields.length != FIELDS) {
                        throw file.damaged("\"" + line + "\" is not an account with its coverage and its team");
                    }
                    coverages.put(fields[0], fields[1]);
                    teams.put(fields[0], fields[2]);
                })
                .map(told -> new Adopted(told, coverages, teams));
    }

    private CheckedRows adoption(String book) {
        return new CheckedRows(file(book, "adopted.tsv"), "remove it, and adopt a plan again: coverage adopt");
    }

    private Path file(String book, String name) {
        return directory
                .path()
                .resolve("coverage")
                .resolve(BookStore.safe(book))
                .resolve(name);
    }
}
