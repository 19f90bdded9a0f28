package mainstay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.CheckedJson;
import mainstay.store.file.CheckedRows;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileState;
import mainstay.store.file.Replacement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Keeps the coverage that was adopted for a book, by its name, and its latest plan. */
@Component(service = CoverageStore.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CoverageStore {
    private static final char BETWEEN = '\t';
    private static final int FIELDS = 3;
    private static final Pattern OF_BOOK = Pattern.compile("(.*); book ([0-9a-f]{64})");
    private static final String REPLACED = "replaced";
    /** In the place of the id of an account, which is never empty. */
    private static final String DEMAND = "";

    private final BookCatalogue catalogue;
    private final ObjectMapper json = new ObjectMapper();
    private volatile KnownAdoption known = new KnownAdoption(Optional.empty(), Optional.empty());

    /** What was read last, and of which file. */
    private record KnownAdoption(Optional<String> state, Optional<Adopted> adopted) {}

    /** A store in a data directory. */
    @Activate
    public CoverageStore(@Reference DataDirectory directory) {
        this.catalogue = new BookCatalogue(directory);
    }

    /**
     * The latest plan of a book: what it was asked for with, as making it again gives the same.
     *
     * @param request what was demanded of it, an object whose fields are for those who plan to know
     * @param seconds how long the search could take
     * @param run the run that it was made of
     * @param value what it came to, in money a year
     * @param replaced where the plan was adopted, the summary of the coverage that was that of the book before, which may be
     *     empty; empty while the plan is only planned
     */
    public record KeptPlan(JsonNode request, double seconds, String run, double value, Optional<String> replaced) {}

    /**
     * What was adopted.
     *
     * @param summary when and by whom, in a few words
     * @param digest that of the book that the plan was made of; empty where that is not known
     * @param coverages by the id of the account
     * @param teams the names of the teams, by the id of the account; empty for none
     * @param captures by the id of the account the part of its earnings that the plan was made with; only where that is not what
     *     the parameters say
     * @param demands what was demanded of the plan, in words; empty where an earlier version adopted it
     */
    public record Adopted(
            String summary,
            String digest,
            Map<String, String> coverages,
            Map<String, String> teams,
            Map<String, Double> captures,
            Map<String, String> demands) {}

    /** Keeps the latest plan of a book, in place of the one before. */
    public void keep(String book, KeptPlan plan) {
        Interruption.beginChange();
        prepareKeep(book, plan).make();
    }

    /** Writes a plan that is to take the place of the latest one of a book. */
    public Replacement prepareKeep(String book, KeptPlan plan) {
        ObjectNode kept = json.createObjectNode();
        kept.set("request", plan.request());
        kept.put("seconds", plan.seconds()).put("run", plan.run()).put("value", plan.value());
        plan.replaced().ifPresent(summary -> kept.put(REPLACED, summary));
        return catalogue.change(
                "keeping a plan", () -> plan(catalogue.make(book)).prepare(kept));
    }

    /**
     * The latest plan of a book.
     *
     * @throws MainstayException if the file is damaged, or was written by a version that kept other things
     */
    public Optional<KeptPlan> latest(String book) {
        return catalogue.find(book).map(CoverageStore::plan).flatMap(file -> latest(book, file));
    }

    private static Optional<KeptPlan> latest(String book, CheckedJson file) {
        return file.read().map(kept -> {
            if (!kept.isObject()) {
                throw file.damaged(null);
            }
            if (!kept.path("request").isObject()) {
                throw new MainstayException(
                        Code.NOT_FOUND,
                        "the latest coverage plan of book " + book
                                + " was made by an earlier version of Mainstay; plan again: coverage plan");
            }
            return new KeptPlan(
                    kept.get("request"),
                    kept.path("seconds").asDouble(),
                    kept.path("run").asText(),
                    kept.path("value").asDouble(),
                    kept.has(REPLACED) ? Optional.of(kept.get(REPLACED).asText()) : Optional.empty());
        });
    }

    private static CheckedJson plan(BookFolder folder) {
        return new CheckedJson(folder.plan(), "plan again: coverage plan");
    }

    /**
     * Writes a coverage that is to be that of a book, in place of the one before.
     *
     * @param summary when and by whom, in one line
     * @param digest that of the book that the plan was made of
     * @param demands what was demanded of the plan, in words
     * @param accounts how many accounts there are
     * @param ids the id of each
     * @param coverages the coverage of each
     * @param teams the team of each; empty for none
     * @param captures the part of the earnings of each that the plan was made with; {@code NaN} where that is what the
     *     parameters say
     */
    public Replacement prepareAdoption(
            String book,
            String summary,
            String digest,
            Map<String, String> demands,
            int accounts,
            IntFunction<String> ids,
            IntFunction<String> coverages,
            IntFunction<String> teams,
            IntToDoubleFunction captures) {
        List<String> first = demands.entrySet().stream()
                .map(demand -> line(DEMAND, oneLine(demand.getKey()), demand.getValue()))
                .toList();
        IntFunction<String> account = row ->
                line(ids.apply(row), coverages.apply(row), teams.apply(row)) + capture(captures.applyAsDouble(row));
        IntFunction<String> lines = row -> row < first.size() ? first.get(row) : account.apply(row - first.size());
        return catalogue.change("adopting a plan", () -> adoption(catalogue.make(book))
                .prepare(summary + "; book " + digest, first.size() + accounts, lines));
    }

    private static String line(String first, String second, String last) {
        return first + BETWEEN + second + BETWEEN + oneLine(last);
    }

    private static String capture(double capture) {
        return Double.isNaN(capture) ? "" : BETWEEN + Double.toString(capture);
    }

    /** A pool may be called anything. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** The coverage that was adopted for a book. */
    public Optional<Adopted> adopted(String book) {
        return catalogue.find(book).flatMap(this::known);
    }

    private Optional<Adopted> known(BookFolder folder) {
        Optional<String> state = FileState.of(folder.adopted(), System.currentTimeMillis());
        KnownAdoption last = known;
        if (state.isPresent() && state.equals(last.state())) {
            return last.adopted();
        }
        Optional<Adopted> read = adopted(adoption(folder));
        known = new KnownAdoption(state, read);
        return read;
    }

    /** Writes the coverage of a book as that which was before; nothing where there is none. */
    public Optional<Replacement> prepareBefore(String book) {
        return catalogue.change("keeping the coverage before", () -> {
            BookFolder folder = catalogue.make(book);
            return Files.exists(folder.adopted())
                    ? Optional.of(AtomicFile.prepare(folder.before(), out -> Files.copy(folder.adopted(), out)))
                    : Optional.empty();
        });
    }

    /** The coverage of a book before the one that was adopted; that of an earlier time where there was none. */
    public Optional<Adopted> before(String book) {
        return catalogue.find(book).flatMap(folder -> adopted(earlier(folder)));
    }

    private static Optional<Adopted> adopted(CheckedRows file) {
        Map<String, String> coverages = new LinkedHashMap<>();
        Map<String, String> teams = new LinkedHashMap<>();
        Map<String, Double> captures = new LinkedHashMap<>();
        Map<String, String> demands = new LinkedHashMap<>();
        return file.read(line -> {
                    String[] fields = line.split("\t", -1);
                    if (fields.length != FIELDS && fields.length != FIELDS + 1) {
                        throw file.damaged("\"" + line + "\" is not an account with its coverage and its team");
                    }
                    if (fields[0].equals(DEMAND)) {
                        demands.put(fields[1], fields[2]);
                        return;
                    }
                    coverages.put(fields[0], fields[1]);
                    teams.put(fields[0], fields[2]);
                    if (fields.length > FIELDS) {
                        captures.put(fields[0], number(file, fields[FIELDS]));
                    }
                })
                .map(told -> {
                    Matcher ofBook = OF_BOOK.matcher(told);
                    return ofBook.matches()
                            ? new Adopted(ofBook.group(1), ofBook.group(2), coverages, teams, captures, demands)
                            : new Adopted(told, "", coverages, teams, captures, demands);
                });
    }

    private static double number(CheckedRows file, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw file.damaged("\"" + text + "\" is no number");
        }
    }

    /**
     * Reads what is kept of a book and compares it with its checksums.
     *
     * @return how many files there are
     * @throws MainstayException if one is not as it was written, naming it
     */
    public int check(String book) {
        Optional<Adopted> adopted = catalogue.find(book).flatMap(folder -> adopted(adoption(folder))); // read anew
        return (int) Stream.of(latest(book), adopted, before(book))
                .filter(Optional::isPresent)
                .count();
    }

    private static CheckedRows adoption(BookFolder folder) {
        return new CheckedRows(folder.adopted(), "remove it, and adopt a plan again: coverage adopt");
    }

    private static CheckedRows earlier(BookFolder folder) {
        return new CheckedRows(folder.before(), "remove it, and plan again: coverage plan");
    }
}
