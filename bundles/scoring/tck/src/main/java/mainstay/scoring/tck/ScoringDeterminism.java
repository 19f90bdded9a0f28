package mainstay.scoring.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringModel;

/** That scores are made of the book and of nothing else. */
final class ScoringDeterminism {
    private static final int REPEATS = 5;
    private static final List<String> LOCALES = List.of("en-US", "tr-TR", "ar-EG");
    private static final List<String> ZONES = List.of("UTC", "Pacific/Kiritimati", "America/St_Johns");

    private ScoringDeterminism() {}

    static Optional<String> repeatable(ScoringModel model, Samples samples) {
        Sample sample = samples.typical();
        double[] first = sample.scores(model.prepare(sample));
        return IntStream.range(1, REPEATS)
                .mapToObj(repeat -> Scores.differing(first, sample.scores(model.prepare(sample))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<String> ownBook(ScoringModel model, Samples samples) {
        Sample sample = samples.typical();
        Scorer scorer = model.prepare(sample);
        double[] before = sample.scores(scorer);
        Sample other = samples.other();
        other.scores(model.prepare(other));
        return Scores.differing(before, sample.scores(scorer));
    }

    static Optional<String> threads(ScoringModel model, Samples samples) {
        Sample sample = samples.typical();
        Scorer scorer = model.prepare(sample);
        double[] here = sample.scores(scorer);
        List<CompletableFuture<double[]>> elsewhere = IntStream.range(0, 2)
                .mapToObj(thread -> CompletableFuture.supplyAsync(
                        () -> sample.scores(scorer), ScoringDeterminism::onThreadOfItsOwn))
                .toList();
        return elsewhere.stream()
                .flatMap(scores -> Scores.differing(here, scores.join()).stream())
                .findFirst();
    }

    static Optional<String> locales(ScoringModel model, Samples samples) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            return compareLocales(model, samples.typical());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Optional<String> compareLocales(ScoringModel model, Sample sample) {
        List<List<Receipt>> found = new ArrayList<>();
        for (int at = 0; at < LOCALES.size(); at++) {
            Locale.setDefault(Locale.forLanguageTag(LOCALES.get(at)));
            TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(at)));
            Scorer scorer = model.prepare(sample);
            double[] scores = sample.scores(scorer);
            found.add(IntStream.range(0, sample.accounts())
                    .mapToObj(account -> Receipts.scored(scores[account], scorer.receipt(account)))
                    .toList());
        }
        return IntStream.range(1, LOCALES.size())
                .filter(at -> !found.get(at).equals(found.get(0)))
                .mapToObj(at -> "they differ between " + LOCALES.get(0) + ", " + ZONES.get(0) + " and "
                        + LOCALES.get(at) + ", " + ZONES.get(at))
                .findFirst();
    }

    private static void onThreadOfItsOwn(Runnable work) {
        new Thread(work, "scoring contract").start();
    }
}
