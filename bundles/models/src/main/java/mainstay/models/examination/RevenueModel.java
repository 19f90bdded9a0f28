package mainstay.models.examination;

import java.util.List;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** A scoring model that is known to be good. */
final class RevenueModel implements ScoringModel {
    @Override
    public String id() {
        return "revenue";
    }

    @Override
    public String description() {
        return "the percentile of revenue";
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return CriteriaScorer.of(List.of(Criterion.of("revenue", 1, Measure.percentileOf("revenue"))), input);
    }
}
