package mainstay.review.diff;

import java.util.OptionalInt;
import mainstay.review.ReviewTotals;
import mainstay.run.LiveResult;

/**
 * From one review to the next, one thing changed at a time: the data, the models, the parameters, then the adopted plan.
 *
 * @param before the run of the review before
 * @param data the same with the book of the later review
 * @param models and with its models
 * @param parameters and with its parameters
 * @param teams and with its adopted plan, which is its run
 */
public record AttributionRuns(
        LiveResult before, LiveResult data, LiveResult models, LiveResult parameters, LiveResult teams) {

    /** What the runs come to. */
    RunTotals totals() {
        return new RunTotals(
                ReviewTotals.of(before),
                ReviewTotals.of(data),
                ReviewTotals.of(models),
                ReviewTotals.of(parameters),
                ReviewTotals.of(teams));
    }

    /** The expected profit of an account in each run; 0 where there is no such account. */
    RunFigures profits(String account) {
        return new RunFigures(
                profit(before, account),
                profit(data, account),
                profit(models, account),
                profit(parameters, account),
                profit(teams, account));
    }

    private static double profit(LiveResult result, String id) {
        OptionalInt account = result.book().accounts().find(id);
        return account.isPresent() ? result.decision().expectedProfit().get(account.getAsInt()) : 0;
    }
}
