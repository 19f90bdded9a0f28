package mainstay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
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
        AtomicFile.replace(
                file(book, "plan.json"),
                out -> out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept)));
    }

    /** How the latest plan of a book was asked for. */
    public Optional<Asked> asked(String book) {
        Path file = file(book, "plan.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode kept = json.readTree(file.toFile());
            return Optional.of(new Asked(
                    texts(kept.path("words")),
                    texts(kept.path("pins")),
                    kept.path("run").asText(),
                    kept.path("value").asDouble()));
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    file + " is damaged; plan anew: coverage plan (" + FolderDataDirectory.reason(e) + ")",
                    e);
        }
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
        AtomicFile.replace(file(book, "adopted.tsv"), out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write("# " + told + "\n");
            for (int account = 0; account < accounts; account++) {
                writer.write(ids.apply(account) + BETWEEN + coverages.apply(account) + BETWEEN
                        + oneLine(teams.apply(account)) + "\n");
            }
            writer.flush();
        });
    }

    /** A pool may be called anything. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** The coverage that was adopted for a book. */
    public Optional<Adopted> adopted(String book) {
        Path file = file(book, "adopted.tsv");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> coverages = new LinkedHashMap<>();
        Map<String, String> teams = new LinkedHashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String told = reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split("\t", -1);
                if (fields.length != FIELDS) {
                    throw new MainstayException(
                            Code.STORAGE,
                            file + " is damaged at \"" + line + "\"; remove it, and adopt a plan anew: coverage adopt");
                }
                coverages.put(fields[0], fields[1]);
                teams.put(fields[0], fields[2]);
            }
            return Optional.of(new Adopted(told == null ? "" : told.replaceFirst("^# ", ""), coverages, teams));
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }

    private Path file(String book, String name) {
        return directory
                .path()
                .resolve("coverage")
                .resolve(BookStore.safe(book))
                .resolve(name);
    }
}
