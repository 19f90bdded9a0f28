package mainstay.run.people;

import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;

/**
 * What one person did and is paid.
 *
 * @param name the name of the person; the id where the book has none
 * @param performance what the person did
 * @param statement what follows for pay
 */
public record PersonPay(String name, Performance performance, PayStatement statement) {

    /** The id of the person. */
    public String person() {
        return performance.person();
    }

    /** The team of the person; empty where there is none. */
    public String team() {
        return performance.team();
    }

    /** What is paid, in currency. */
    public double pay() {
        return statement.pay();
    }
}
