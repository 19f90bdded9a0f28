package mainstay.models.examination;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** The percentile of revenue, or what a test makes of it. */
class FakeScoring implements ScoringModel {
    private final BooleanSupplier reversed;

    /** What becomes of a score. */
    interface Change {
        double of(int account, double score);
    }

    FakeScoring() {
        this(() -> false);
    }

    /** @param reversed asked once a book, whether it is scored the other way round */
    FakeScoring(BooleanSupplier reversed) {
        this.reversed = reversed;
    }

    /** Scores that are not those of the receipts. */
    static FakeScoring changing(DoubleUnaryOperator change) {
        return perAccount((account, score) -> change.applyAsDouble(score));
    }

    /** Scores that are not those of the receipts. */
    static FakeScoring perAccount(Change change) {
        return new FakeScoring() {
            @Override
            public Scorer prepare(ScoringInput input) {
                return changed(super.prepare(input), change);
            }
        };
    }

    @Override
    public String id() {
        return "fake-score";
    }

    @Override
    public String description() {
        return "the percentile of revenue";
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        Scorer scorer = CriteriaScorer.of(List.of(Criterion.of("sales", 1, Measure.percentileOf("revenue"))), input);
        return reversed.getAsBoolean() ? changed(scorer, (account, score) -> 100 - score) : scorer;
    }

    private static Scorer changed(Scorer scorer, Change change) {
        return new Scorer() {
            @Override
            public void score(int from, int to, double[] scores) {
                scorer.score(from, to, scores);
                for (int account = from; account < to; account++) {
                    scores[account] = change.of(account, scores[account]);
                }
            }

            @Override
            public Receipt receipt(int account) {
                return scorer.receipt(account);
            }
        };
    }
}
