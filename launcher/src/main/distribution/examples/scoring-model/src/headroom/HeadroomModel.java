package headroom;

import java.util.List;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Scale;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** Where a year of hunting pays: much that we could sell and do not, in a market that grows, to those whom we suit. */
public final class HeadroomModel implements ScoringModel {
    private static final List<Criterion> CRITERIA = List.of(
            Criterion.of("white-space", 50, Measure.percentileOf("white_space")),
            Criterion.of("growth", 25, new Measure("growth", Scale.linear(-0.1, 0.3))),
            Criterion.of("fit", 25, Measure.ratingOf("fit")));

    @Override
    public String id() {
        return "headroom";
    }

    @Override
    public String description() {
        return "white space, growth and fit: where there is most left to sell";
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return CriteriaScorer.of(CRITERIA, input);
    }
}
