package mainstay.scoring.tck;

import java.util.Optional;
import java.util.function.BiFunction;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringModel;

/** That every score is accounted for. */
final class Receipts {
    private static final double TOLERANCE = 1e-9;

    private Receipts() {}

    static Optional<String> sameScore(ScoringModel model, Samples samples) {
        return each(
                model,
                samples,
                (score, receipt) -> Double.compare(score, receipt.score()) == 0
                        ? ""
                        : "scored " + score + ", receipt for " + receipt.score());
    }

    static Optional<String> addsUp(ScoringModel model, Samples samples) {
        return each(model, samples, (score, receipt) -> {
            double expected = Double.isNaN(receipt.score()) ? 0 : receipt.score();
            boolean good = Math.abs(receipt.points() - expected) <= TOLERANCE;
            return good ? "" : "the receipt is for " + receipt.score() + ", its points are " + receipt.points();
        });
    }

    static Optional<String> weights(ScoringModel model, Samples samples) {
        return each(model, samples, (score, receipt) -> {
            if (receipt.contributions().isEmpty()) {
                return "";
            }
            double sum = 0;
            for (Contribution contribution : receipt.contributions()) {
                if (!(contribution.weight() >= 0)) {
                    return contribution.criterion() + " weighs " + contribution.weight();
                }
                sum += contribution.weight();
            }
            return Math.abs(sum - 1) <= TOLERANCE ? "" : "they add up to " + sum;
        });
    }

    static Optional<String> scale(ScoringModel model, Samples samples) {
        return each(model, samples, (score, receipt) -> receipt.contributions().stream()
                .filter(contribution -> !(contribution.normalised() >= 0 && contribution.normalised() <= 100))
                .map(contribution -> contribution.criterion() + " is " + contribution.normalised())
                .findFirst()
                .orElse(""));
    }

    static Optional<String> reason(ScoringModel model, Samples samples) {
        return each(
                model,
                samples,
                (score, receipt) ->
                        Double.isNaN(score) && receipt.notes().isEmpty() ? "no score, and no note on it" : "");
    }

    /** The receipt with the score that was given, so that both can be compared at once. */
    static Receipt scored(double score, Receipt receipt) {
        return new Receipt(score, receipt.contributions(), receipt.notes());
    }

    private static Optional<String> each(
            ScoringModel model, Samples samples, BiFunction<Double, Receipt, String> check) {
        Sample sample = samples.typical();
        Scorer scorer = model.prepare(sample);
        double[] scores = sample.scores(scorer);
        for (int account = 0; account < scores.length; account++) {
            String found = check.apply(scores[account], scorer.receipt(account));
            if (!found.isEmpty()) {
                return Optional.of("account " + account + ": " + found);
            }
        }
        return Optional.empty();
    }
}
