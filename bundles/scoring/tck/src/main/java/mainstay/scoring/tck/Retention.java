package mainstay.scoring.tck;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringModel;

/** That nothing is left of a call when it has returned. */
final class Retention {
    private static final int COLLECTIONS = 20;
    private static final double UNTOUCHED = -7;

    private Retention() {}

    static Optional<String> nothingOfABook(ScoringModel model, Samples samples) {
        Map<String, WeakReference<Object>> book = scoredAndForgotten(model, samples);
        try {
            return collects(book) ? held(book) : Optional.empty();
        } finally {
            Reference.reachabilityFence(model);
        }
    }

    /** Whether garbage is collected when asked: where it is not, nothing can be said. */
    private static boolean collects(Map<String, WeakReference<Object>> book) {
        WeakReference<Object> canary = new WeakReference<>(new Object());
        for (int collection = 0; collection < COLLECTIONS && isHeld(book); collection++) {
            System.gc();
        }
        return canary.get() == null;
    }

    private static Optional<String> held(Map<String, WeakReference<Object>> book) {
        return book.entrySet().stream()
                .filter(part -> part.getValue().get() != null)
                .map(part -> "it still holds " + part.getKey())
                .findFirst();
    }

    private static boolean isHeld(Map<String, WeakReference<Object>> book) {
        return book.values().stream().anyMatch(part -> part.get() != null);
    }

    /** A method of its own, so that no local variable holds what the model may not. */
    private static Map<String, WeakReference<Object>> scoredAndForgotten(ScoringModel model, Samples samples) {
        Sample sample = samples.typical();
        use(model, sample);
        Map<String, WeakReference<Object>> book = new LinkedHashMap<>();
        book.put("the input", new WeakReference<>(sample));
        sample.all().forEach((name, column) -> book.put("the column " + name, new WeakReference<>(column)));
        return book;
    }

    static Optional<String> noArray(ScoringModel model, Samples samples) {
        Sample sample = samples.typical();
        Scorer scorer = model.prepare(sample);
        double[] given = sample.scores(scorer);
        Arrays.fill(given, UNTOUCHED);
        sample.scores(scorer);
        scorer.receipt(0);
        use(model, samples.other());
        for (int account = 0; account < given.length; account++) {
            if (given[account] != UNTOUCHED) {
                return Optional.of("account " + account + " of an array used before was set to " + given[account]);
            }
        }
        return Optional.empty();
    }

    static Optional<String> noThread(ScoringModel model, Samples samples) {
        Company company = new Company();
        company.run(() -> use(model, samples.typical()));
        return company.stayed().stream().findFirst().map(name -> "the thread " + name + " is still running");
    }

    private static void use(ScoringModel model, Sample sample) {
        Scorer scorer = model.prepare(sample);
        sample.scores(scorer);
        scorer.receipt(0);
    }
}
