package mainstay.models.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.models.ModelRef;
import mainstay.store.journal.JournalHead;

/**
 * Every model that was admitted and the generations that served: the last hundred, and of those before them what is still
 * needed. The audit log has them all. Immutable; each change is another catalogue.
 *
 * @param models what was admitted, in that order
 * @param generations what served, by number, not all of them; empty as long as the distribution's own models serve unchanged
 * @param current the number of the generation in force
 * @param pinned the number of the generation that serves in its place; -1 for none
 * @param head how far the audit log went when this was written
 */
public record Catalogue(
        List<Admitted> models, List<GenerationRecord> generations, int current, int pinned, JournalHead head) {
    private static final int NONE = -1;
    private static final int SHIPPED = 0;
    private static final int LATEST = 100;

    /** Copies the lists. */
    public Catalogue {
        models = List.copyOf(models);
        generations = List.copyOf(generations);
    }

    /** Nothing was admitted or activated yet. */
    public static Catalogue empty() {
        return new Catalogue(List.of(), List.of(), 0, NONE, JournalHead.START);
    }

    /** The generation in force; none while the distribution's own models serve unchanged. */
    public Optional<GenerationRecord> inForce() {
        return generations.isEmpty() ? Optional.empty() : Optional.of(generation(current));
    }

    /** The generation that serves: the one in force, unless another is pinned. */
    public Optional<GenerationRecord> serving() {
        return pinned == NONE ? inForce() : Optional.of(generation(pinned));
    }

    /** Whether a generation is pinned. */
    public boolean isPinned() {
        return pinned != NONE;
    }

    /**
     * A generation by its number.
     *
     * @throws MainstayException if there is none, or if it is kept no more
     */
    public GenerationRecord generation(int number) {
        return kept(number).orElseThrow(() -> new MainstayException(Code.NOT_FOUND, absence(number)));
    }

    private Optional<GenerationRecord> kept(int number) {
        return generations.stream()
                .filter(generation -> generation.number() == number)
                .findFirst();
    }

    private String absence(int number) {
        return number < 0 || number >= next()
                ? "there is no generation " + number + "; the last is " + (next() - 1)
                : "generation " + number + " is too old to go back to: only the last " + LATEST
                        + " are kept; models audit lists its models, and models activate activates them again";
    }

    /** The number that the next generation gets. */
    public int next() {
        return generations.isEmpty() ? 0 : last().number() + 1;
    }

    private GenerationRecord last() {
        return generations.get(generations.size() - 1);
    }

    /** The same with models that were admitted; one that was there takes its old place. */
    public Catalogue admitting(List<Admitted> admitted) {
        List<Admitted> all = new ArrayList<>(models);
        for (Admitted model : admitted) {
            int at = place(model.key(), model.digest());
            if (at < 0) {
                all.add(model);
            } else {
                all.set(at, model);
            }
        }
        return new Catalogue(all, generations, current, pinned, head);
    }

    /**
     * The same as if what ships newly had served from the beginning: a catalogue may be older than it, and nobody has ever
     * taken it out. New is a kind that nothing here is of, and, of kinds that wait to be chosen, an id that nothing here has.
     */
    public Catalogue knowing(List<Admitted> shipped) {
        Set<ModelKind> kinds = models.stream().map(Admitted::family).collect(Collectors.toSet());
        Set<ModelKey> known = models.stream().map(Admitted::key).collect(Collectors.toSet());
        List<Admitted> further = shipped.stream()
                .filter(model ->
                        model.family().isChosen() ? !known.contains(model.key()) : !kinds.contains(model.family()))
                .toList();
        if (generations.isEmpty() || further.isEmpty()) {
            return this;
        }
        List<GenerationRecord> completed =
                generations.stream().map(generation -> generation.with(further)).toList();
        return new Catalogue(models, completed, current, pinned, head).admitting(further);
    }

    private int place(ModelKey key, String digest) {
        for (int at = 0; at < models.size(); at++) {
            if (models.get(at).key().equals(key) && models.get(at).digest().equals(digest)) {
                return at;
            }
        }
        return -1;
    }

    /** The same with a model in another state. */
    public Catalogue with(Admitted model, Admitted.State state) {
        return admitting(List.of(model.in(state)));
    }

    /** The same with a generation that is now in force. */
    public Catalogue adding(GenerationRecord generation) {
        List<GenerationRecord> all = new ArrayList<>(generations);
        all.add(generation);
        return new Catalogue(models, all, generation.number(), pinned, head).forgetting();
    }

    /** The same without generations that nobody can miss: it is read and written whole at each change. */
    private Catalogue forgetting() {
        Set<Integer> needed = new HashSet<>(List.of(SHIPPED, pinned));
        last().models().forEach((key, digest) -> needed.addAll(sinceAndBefore(key, digest)));
        List<GenerationRecord> kept = generations.stream()
                .filter(generation -> generation.number() > current - LATEST || needed.contains(generation.number()))
                .toList();
        return new Catalogue(models, kept, current, pinned, head);
    }

    /** The generation since which a model serves, and the one before, which tells that it did not serve any longer. */
    private List<Integer> sinceAndBefore(ModelKey key, String digest) {
        int since = generations.indexOf(since(key, digest).orElseThrow());
        return generations.subList(Math.max(0, since - 1), since + 1).stream()
                .map(GenerationRecord::number)
                .toList();
    }

    /** The same with a generation pinned. */
    public Catalogue pinning(int generation) {
        return new Catalogue(models, generations, current, generation, head);
    }

    /** The same with nothing pinned. */
    public Catalogue unpinned() {
        return pinning(NONE);
    }

    /** The same, written when the audit log went so far. */
    public Catalogue at(JournalHead logged) {
        return new Catalogue(models, generations, current, pinned, logged);
    }

    /** The model with this key whose file has this digest. */
    public Optional<Admitted> find(ModelKey key, String digest) {
        int at = place(key, digest);
        return at < 0 ? Optional.empty() : Optional.of(models.get(at));
    }

    /**
     * The model that a user means.
     *
     * @throws MainstayException if there is none, with the nearest, or if the version is needed to tell
     */
    public Admitted find(ModelRef ref) {
        List<Admitted> found = models.stream()
                .filter(model -> model.key().id().equals(ref.id()))
                .filter(model -> ref.version().isEmpty() || model.version().equals(ref.version()))
                .toList();
        if (found.isEmpty()) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "model",
                    ref.toString(),
                    models.stream().map(Admitted::ref).toList(),
                    "models lists them; to admit a file: models admit FILE");
        }
        if (found.size() > 1) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    ref + " is ambiguous: "
                            + String.join(
                                    ", ", found.stream().map(Admitted::ref).toList()) + "; give the version");
        }
        return found.get(0);
    }

    /** The generation since which a model has served without a break; none if it does not serve. */
    public Optional<GenerationRecord> since(ModelKey key, String digest) {
        Optional<GenerationRecord> first = Optional.empty();
        for (GenerationRecord generation : generations) {
            boolean serves = digest.equals(generation.models().get(key));
            if (serves && first.isEmpty()) {
                first = Optional.of(generation);
            } else if (!serves) {
                first = Optional.empty();
            }
        }
        return first;
    }

    /**
     * The last version of a model before the one that serves, in the generations that a rollback would go through.
     *
     * @param failed versions that will not do
     */
    public Optional<String> lastGood(ModelKey key, Set<String> failed) {
        Optional<GenerationRecord> at = serving();
        while (at.isPresent()) {
            String digest = at.get().models().get(key);
            if (digest != null
                    && !failed.contains(digest)
                    && find(key, digest)
                            .map(model -> model.state() != Admitted.State.RETIRED)
                            .orElse(false)) {
                return Optional.of(digest);
            }
            at = kept(at.get().previous());
        }
        return Optional.empty();
    }

    /** Digests of the files that a generation is made of. */
    public static List<String> files(Map<ModelKey, String> models) {
        return models.values().stream().distinct().sorted().toList();
    }
}
