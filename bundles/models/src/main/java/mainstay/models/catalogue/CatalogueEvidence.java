package mainstay.models.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import mainstay.models.ModelKey;
import mainstay.store.journal.JournalEntry;

/**
 * Whether the audit log knows of what the catalogue says: a catalogue that was edited says what nobody did.
 *
 * @param catalogue what is said
 * @param shipped whether a file of this SHA-256 came with the distribution; the log says nothing of those
 * @param trusted whether a file of this SHA-256 is listed by itself, as what came with an earlier distribution must be
 * @param entries those of the log
 */
public record CatalogueEvidence(
        Catalogue catalogue, Predicate<String> shipped, Predicate<String> trusted, List<JournalEntry> entries) {

    /** Copies the list. */
    public CatalogueEvidence {
        entries = List.copyOf(entries);
    }

    /** What the catalogue says and the log does not: a sentence for each such model and generation. */
    public List<String> unrecorded() {
        List<String> found = new ArrayList<>();
        for (Admitted model : catalogue.models()) {
            boolean shippedBefore = model.by().equals(Admitted.DISTRIBUTION) && trusted.test(model.digest());
            if (!shippedBefore && !isAdmitted(model.digest())) {
                found.add("the catalogue has " + model.ref() + " (SHA-256 "
                        + model.digest().substring(0, 12)
                        + "…), which did not come with this distribution, and no line of the audit log admits it");
            }
        }
        for (GenerationRecord generation : catalogue.generations()) {
            if (generation.number() > 0 && entries.stream().noneMatch(entry -> tells(entry, generation))) {
                found.add("the catalogue has generation " + generation.number()
                        + ", and no line of the audit log put these models into service");
            }
        }
        return found;
    }

    /** Whether a file came with the distribution, or a line of the log admits it. */
    public boolean isAdmitted(String digest) {
        return shipped.test(digest)
                || entries.stream()
                        .anyMatch(entry -> entry.what().equals("admit")
                                && entry.get(JournalEntry.DIGEST).equals(digest));
    }

    /** A generation of long ago knows models that shipped later; the line of its time does not. */
    private boolean tells(JournalEntry entry, GenerationRecord generation) {
        Map<String, String> said = detail(generation);
        said.entrySet().removeIf(model -> entry.get(model.getKey()).isEmpty() && shipped.test(model.getValue()));
        return entry.what().equals(generation.how())
                && entry.detail().entrySet().containsAll(said.entrySet());
    }

    /** What the log has of a generation: its number, and the SHA-256 of the file of each model. */
    public static Map<String, String> detail(GenerationRecord generation) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("generation", Integer.toString(generation.number()));
        for (Map.Entry<ModelKey, String> model : generation.models().entrySet()) {
            detail.put(model.getKey().family().id() + ":" + model.getKey().id(), model.getValue());
        }
        return detail;
    }
}
