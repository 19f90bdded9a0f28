package mainstay.scoring.tck;

import java.util.List;
import java.util.function.UnaryOperator;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;

/** A good provider with another scorer or other receipts. */
final class Altered extends Provider {
    private final Alteration alteration;

    /** What becomes of a scorer. */
    interface Alteration {
        Scorer of(Scorer scorer, ScoringInput input);
    }

    Altered(Alteration alteration) {
        this.alteration = alteration;
    }

    static Altered scores(ScoreAlteration change) {
        return new Altered((scorer, input) -> new Scorer() {
            @Override
            public void score(int from, int to, double[] scores) {
                scorer.score(from, to, scores);
                change.to(from, to, scores);
            }

            @Override
            public Receipt receipt(int account) {
                double[] scores = new double[input.accounts()];
                score(0, scores.length, scores);
                return new Receipt(scores[account], parts(scores[account]), List.of("a receipt"));
            }
        });
    }

    static Altered receipts(UnaryOperator<Receipt> change) {
        return new Altered((scorer, input) -> new Scorer() {
            @Override
            public void score(int from, int to, double[] scores) {
                scorer.score(from, to, scores);
            }

            @Override
            public Receipt receipt(int account) {
                return change.apply(scorer.receipt(account));
            }
        });
    }

    /** What becomes of scores just written. */
    interface ScoreAlteration {
        void to(int from, int to, double[] scores);
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return alteration.of(super.prepare(input), input);
    }

    private static List<Contribution> parts(double score) {
        if (Double.isNaN(score)) {
            return List.of();
        }
        double shown = Math.min(score, 100);
        return List.of(new Contribution("all", List.of(), shown, shown == 0 ? 1 : score / shown));
    }
}
