package mainstay.models.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;

/**
 * Whether the audit log knows of what the catalogue says: a catalogue that was edited, or put back from another day, says what
 * nobody did, and nothing serves by its word alone.
 *
 * @param catalogue what is said
 * @param shipped whether a file of this SHA-256 came with this or an earlier distribution; the log says nothing of those
 * @param lines those of the log on models
 */
public record CatalogueEvidence(Catalogue catalogue, Predicate<String> shipped, List<JournalLine> lines) {

    /** Copies the list. */
    public CatalogueEvidence {
        lines = List.copyOf(lines);
    }

    /** Why what the catalogue has serve is not what the log put into force; empty if it is. */
    public Optional<String> doubt() {
        Map<Boolean, List<JournalLine>> known = lines.stream()
                .collect(Collectors.partitioningBy(
                        line -> line.sequence() <= catalogue.head().lines()));
        LoggedForce logged = LoggedForce.after(known.get(true));
        if (LoggedForce.areTooMany(known.get(false))) {
            logged = LoggedForce.after(lines);
        }
        LoggedForce said = new LoggedForce(catalogue.current(), catalogue.pinned());
        if (!said.equals(logged)) {
            return Optional.of(
                    "the catalogue of models has " + words(said) + " in force, and the audit log has " + words(logged));
        }
        return catalogue.serving().filter(generation -> !isKnown(generation)).map(CatalogueEvidence::unknown);
    }

    private static String words(LoggedForce force) {
        return "generation " + force.current() + (force.pinned() < 0 ? "" : " with " + force.pinned() + " pinned");
    }

    /** What the catalogue says and the log does not: a sentence for each such model and generation. */
    public List<String> unrecorded() {
        List<String> found = new ArrayList<>();
        for (Admitted model : catalogue.models()) {
            if (!isAdmitted(model.digest())) {
                found.add("the catalogue has " + model.ref() + " (SHA-256 "
                        + model.digest().substring(0, 12)
                        + "…), which did not come with this distribution, and no line of the audit log admits it");
            }
        }
        catalogue.generations().stream()
                .filter(generation -> !isKnown(generation))
                .forEach(generation -> found.add(unknown(generation)));
        doubt().filter(doubt -> !found.contains(doubt)).ifPresent(found::add);
        return found;
    }

    private static String unknown(GenerationRecord generation) {
        return "the catalogue has generation " + generation.number()
                + ", and no line of the audit log put these models into service";
    }

    /** Whether a file came with a distribution, or a line of the log admits it. */
    public boolean isAdmitted(String digest) {
        return shipped.test(digest)
                || lines.stream()
                        .map(JournalLine::entry)
                        .anyMatch(entry -> entry.what().equals("admit")
                                && entry.get(JournalEntry.DIGEST).equals(digest));
    }

    /** Whether a generation is of what ships alone, or a line of the log put it into service. */
    public boolean isKnown(GenerationRecord generation) {
        if (generation.number() == 0) {
            return generation.models().values().stream().allMatch(shipped);
        }
        return lines.stream().anyMatch(line -> tells(line.entry(), generation));
    }

    /** A generation of long ago knows models that shipped later; the line of its time does not. */
    private boolean tells(JournalEntry entry, GenerationRecord generation) {
        Map<String, String> said = detail(generation);
        said.entrySet().removeIf(model -> entry.get(model.getKey()).isEmpty() && shipped.test(model.getValue()));
        return entry.what().equals(generation.how())
                && entry.detail().entrySet().containsAll(said.entrySet())
                && entry.detail().keySet().stream()
                        .filter(CatalogueEvidence::decidesUnasked)
                        .allMatch(said::containsKey);
    }

    /** A team-cost model that was taken out of a generation would be missed by nobody. */
    private static boolean decidesUnasked(String detail) {
        return detail.startsWith(ModelKind.TEAM_COST.id() + ":");
    }

    /** What the log has of a generation: its number, and the SHA-256 of the file of each model. */
    public static Map<String, String> detail(GenerationRecord generation) {
        Map<String, String> detail = new TreeMap<>();
        detail.put(LoggedForce.GENERATION, Integer.toString(generation.number()));
        for (Map.Entry<ModelKey, String> model : generation.models().entrySet()) {
            detail.put(model.getKey().family().id() + ":" + model.getKey().id(), model.getValue());
        }
        return detail;
    }
}
