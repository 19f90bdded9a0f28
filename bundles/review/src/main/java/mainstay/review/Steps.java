package mainstay.review;

import java.util.List;
import java.util.OptionalInt;
import mainstay.run.Result;

/**
 * From one review to the next, one thing changed at a time: the data, then the models, then the parameters.
 *
 * @param before the run of the review before
 * @param data the same with the book of the later review
 * @param models and with its models
 * @param parameters and with its parameters, which is its run
 */
public record Steps(Result before, Result data, Result models, Result parameters) {

    List<Measured> measured() {
        return List.of(Measured.of(before), Measured.of(data), Measured.of(models), Measured.of(parameters));
    }

    /** The expected profit of an account after each step; 0 where there is no such account. */
    double[] profits(String account) {
        return new double[] {
            profit(before, account), profit(data, account), profit(models, account), profit(parameters, account)
        };
    }

    private static double profit(Result result, String id) {
        OptionalInt account = result.book().accounts().find(id);
        return account.isPresent() ? result.decision().expectedProfit().get(account.getAsInt()) : 0;
    }
}
