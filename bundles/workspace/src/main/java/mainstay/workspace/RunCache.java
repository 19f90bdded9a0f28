package mainstay.workspace;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Language;
import mainstay.book.metrics.Durations;
import mainstay.models.ModelRef;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.Models;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameter;

/**
 * The latest results; one is computed anew only where book, models, assumptions or the language are others, and once where several sessions
 * ask for it. The latest is kept, those before it for as long as nothing else wants their memory. They hold models as long as
 * they are here, so they must be cleared when others begin to serve. Safe to use from several threads.
 */
final class RunCache {
    private static final int MOST = 64;

    private final Predicate<Models> serve;
    private final SharedWork<Wanted, Known> runs = new SharedWork<>();
    private final Durations durations = new Durations();
    /** The latest used first. */
    private final Deque<SoftReference<Known>> known = new ArrayDeque<>();

    private Known latest;
    private volatile Assumed assumed = Assumed.NOTHING;

    /** @param serve whether models serve now: what others made is not kept */
    RunCache(Predicate<Models> serve) {
        this.serve = serve;
    }

    /**
     * A result.
     *
     * @param language that of the words that it has made and keeps
     * @param shadows the models in shadow that followed the run
     * @param shadowNotes what they would have moved in it
     */
    record Known(LiveResult result, Language language, List<ModelRef> shadows, List<String> shadowNotes) {

        private boolean is(Book book, Models models) {
            return result.book().asRead() == book && result.models().equals(models);
        }

        private boolean is(Wanted wanted) {
            return is(wanted.book, wanted.models)
                    && language == wanted.language
                    && result.assumptions().all().equals(wanted.assumptions)
                    && result.adopted().equals(wanted.adopted)
                    && shadows.equals(wanted.shadows);
        }
    }

    /** What was assumed last, for a book, models and the changes of parameters. */
    private record Assumed(
            Book book, Models models, Language language, Map<String, String> changes, Assumptions assumptions) {
        static final Assumed NOTHING = new Assumed(null, null, Language.ENGLISH, Map.of(), null);

        boolean is(Book other, Models now, Map<String, String> changed) {
            return book == other && now.equals(models) && language == Language.current() && changes.equals(changed);
        }
    }

    /** The assumptions for a book; made anew only where book, models or changes are others: to check them all takes its time. */
    Assumptions assumptions(Book book, Models models, Map<String, String> changes) {
        Assumed last = assumed;
        if (last.is(book, models, changes)) {
            return last.assumptions();
        }
        Assumptions made = Assumptions.of(book, models, changes, "changed for book " + book.name());
        assumed = new Assumed(book, models, Language.current(), Map.copyOf(changes), made);
        if (!serve.test(models)) {
            assumed = Assumed.NOTHING; // they were replaced meanwhile
        }
        return made;
    }

    private record Wanted(
            Book book,
            Models models,
            Language language,
            List<Parameter> assumptions,
            Optional<AdoptedCoverage> adopted,
            List<ModelRef> shadows) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Wanted that
                    && book == that.book
                    && language == that.language
                    && assumptions.equals(that.assumptions)
                    && adopted.equals(that.adopted)
                    && shadows.equals(that.shadows)
                    && models.equals(that.models);
        }

        /** Of the book alone: few runs are wanted at a time, and the first hash of a record takes longer than to rank a book. */
        @Override
        public int hashCode() {
            return System.identityHashCode(book);
        }
    }

    /**
     * The result of a book, whether it is known or made now.
     *
     * @param adopted the plan that was adopted for the book
     * @param shadows the models in shadow
     * @param follow has them follow each run that is made
     * @param turn has a run made in its turn
     */
    Known get(
            Book book,
            Models models,
            Assumptions assumptions,
            Optional<AdoptedCoverage> adopted,
            List<ModelRef> shadows,
            Function<LiveResult, List<String>> follow,
            Function<Supplier<Known>, Known> turn) {
        Wanted wanted = new Wanted(book, models, Language.current(), assumptions.all(), adopted, shadows);
        return find(wanted)
                .orElseGet(() -> runs.get(wanted, () -> find(wanted)
                        .orElseGet(() -> turn.apply(() -> made(wanted, assumptions, follow)))));
    }

    private Known made(Wanted wanted, Assumptions assumptions, Function<LiveResult, List<String>> follow) {
        Book book = wanted.book;
        Models models = wanted.models;
        long begin = System.nanoTime();
        LiveResult result = sameInput(book, models)
                .map(alike -> Runner.again(alike.result(), assumptions, wanted.adopted, Batches.usual()))
                .orElseGet(() -> Runner.run(book, models, assumptions, wanted.adopted, Batches.usual()));
        Known made = new Known(result, wanted.language, wanted.shadows, follow.apply(result));
        durations.add(System.nanoTime() - begin);
        use(made);
        if (!serve.test(models)) {
            forget(made); // they were replaced while the run went on
        }
        return made;
    }

    /** How long runs took. */
    Durations durations() {
        return durations;
    }

    /** A snapshot, the latest used first. */
    private synchronized List<Known> inMemory() {
        List<Known> there = new ArrayList<>();
        known.removeIf(reference -> {
            Known each = reference.get();
            if (each != null) {
                there.add(each);
            }
            return each == null;
        });
        return there;
    }

    private Optional<Known> sameInput(Book book, Models models) {
        return inMemory().stream().filter(each -> each.is(book, models)).findFirst();
    }

    private synchronized Optional<Known> find(Wanted wanted) {
        Optional<Known> found =
                inMemory().stream().filter(each -> each.is(wanted)).findFirst();
        found.ifPresent(this::use);
        return found;
    }

    private synchronized void use(Known used) {
        latest = used;
        known.removeIf(reference -> reference.refersTo(used));
        known.addFirst(new SoftReference<>(used));
        if (known.size() > MOST) {
            known.removeLast();
        }
    }

    private synchronized void forget(Known gone) {
        known.removeIf(reference -> reference.refersTo(gone));
        latest = gone.equals(latest) ? null : latest;
    }

    /** Forgets the results of a book of which there is another version. */
    synchronized void forget(String book) {
        inMemory().stream()
                .filter(each -> each.result().book().name().equals(book))
                .forEach(this::forget);
    }

    /** Lets all go that memory is wanted for: much is about to be read. */
    synchronized void letGo() {
        assumed = Assumed.NOTHING;
        latest = null;
    }

    synchronized void clear() {
        known.clear();
        assumed = Assumed.NOTHING;
        latest = null;
    }
}
