package mainstay.incentive.scorecard;

import java.util.List;
import java.util.Optional;
import mainstay.incentive.api.PayReceipt;

/**
 * A measure of a scorecard, before it is weighed.
 *
 * @param name what is measured
 * @param target what is wanted; {@code NaN} where nothing is said
 * @param neutral the value of the measure that is no achievement: 1 for a mix that is as rich as any, else 0
 * @param pending the rows that are left out, because they are not decided or lack a figure
 * @param receipt the rows, which add up to what was reached
 * @param unknown why nothing can be said of the measure; empty where it can
 */
record Measured(
        String name, double target, double neutral, int pending, List<PayReceipt> receipt, Optional<String> unknown) {

    static Measured of(String name, double target, double neutral, int pending, List<PayReceipt> receipt) {
        return new Measured(name, target, neutral, pending, receipt, Optional.empty());
    }

    static Measured unknown(String name, String why) {
        return new Measured(name, Double.NaN, 0, 0, List.of(), Optional.of(why));
    }

    double actual() {
        double actual = 0;
        for (PayReceipt row : receipt) {
            actual += row.adds();
        }
        return actual;
    }

    /** The part of the way from the neutral value to the target that was gone; {@code NaN} where no target leads upwards. */
    double attainment() {
        return target > neutral ? (actual() - neutral) / (target - neutral) : Double.NaN;
    }
}
