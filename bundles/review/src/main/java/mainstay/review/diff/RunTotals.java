package mainstay.review.diff;

import java.util.List;
import mainstay.review.ReviewTotals;

/** What the runs between two reviews come to; {@link AttributionRuns} has them. */
record RunTotals(
        ReviewTotals before, ReviewTotals data, ReviewTotals models, ReviewTotals parameters, ReviewTotals teams) {

    List<ReviewTotals> all() {
        return List.of(before, data, models, parameters, teams);
    }

    /** A measure in each run; 0 where a run does not have it. */
    RunFigures get(String measure) {
        return new RunFigures(
                before.get(measure),
                data.get(measure),
                models.get(measure),
                parameters.get(measure),
                teams.get(measure));
    }
}
