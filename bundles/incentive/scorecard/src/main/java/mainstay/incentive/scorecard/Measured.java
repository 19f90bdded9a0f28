package mainstay.incentive.scorecard;

import java.util.List;
import java.util.Optional;
import mainstay.incentive.api.PayReceipt;

/**
 * A measure of a scorecard, before it is weighed.
 *
 * @param name what is measured
 * @param actual what was reached
 * @param target what is wanted; {@code NaN} where nothing is said
 * @param neutral the value of the measure that is no achievement: 1 for a mix that is as rich as any, else 0
 * @param pending the rows that are left out, because they are not decided or lack a figure
 * @param receipt the rows, which add up to what was reached
 * @param unknown why nothing can be said of the measure; empty where it can
 */
record Measured(
        String name,
        double actual,
        double target,
        double neutral,
        int pending,
        List<PayReceipt> receipt,
        Optional<String> unknown) {

    static Measured of(
            String name, double actual, double target, double neutral, int pending, List<PayReceipt> receipt) {
        return new Measured(name, actual, target, neutral, pending, receipt, Optional.empty());
    }

    /** A measure with a neutral value of 0 that is what its rows add up to. */
    static Measured ofRows(String name, double target, int pending, List<PayReceipt> receipt) {
        double actual = 0;
        for (PayReceipt row : receipt) {
            actual += row.adds();
        }
        return of(name, actual, target, 0, pending, receipt);
    }

    static Measured unknown(String name, String why) {
        return new Measured(name, 0, Double.NaN, 0, 0, List.of(), Optional.of(why));
    }

    /** The part of the way from the neutral value to the target that was gone; {@code NaN} where no target leads upwards. */
    double attainment() {
        return target > neutral ? (actual - neutral) / (target - neutral) : Double.NaN;
    }
}
