package mainstay.scoring.tck;

import java.util.List;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** A provider that keeps every rule; the bad ones each break one. */
class Provider implements ScoringModel {

    @Override
    public String id() {
        return "sales-and-fit";
    }

    @Override
    public String description() {
        return "revenue and fit, one to one";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("sales-weight", 1, "weight", 0.001, 1000, "how much revenue counts against fit", "default"));
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return CriteriaScorer.of(
                List.of(
                        Criterion.of("sales", input.figure("sales-weight"), Measure.percentileOf("revenue")),
                        Criterion.of("fit", 1, Measure.ratingOf("fit"))),
                input);
    }

    /** Half of all scores, with receipts to match; a change that breaks no rule by itself. */
    static Scorer halved(Scorer scorer) {
        return new Scorer() {
            @Override
            public void score(int from, int to, double[] scores) {
                scorer.score(from, to, scores);
                for (int account = from; account < to; account++) {
                    scores[account] /= 2;
                }
            }

            @Override
            public Receipt receipt(int account) {
                Receipt whole = scorer.receipt(account);
                return new Receipt(
                        whole.score() / 2,
                        whole.contributions().stream()
                                .map(part -> new Contribution(
                                        part.criterion(), part.inputs(), part.normalised() / 2, part.weight()))
                                .toList(),
                        whole.notes());
            }
        };
    }
}
