package mainstay.coverage;

import java.util.function.DoublePredicate;
import mainstay.book.Money;

/**
 * The smallest changes that would bring an account under another coverage, each by itself. Amounts are in
 * currency a year.
 *
 * @param coverage the coverage to be reached
 * @param earned the least that the account must earn before its team is paid; {@code NaN} when no amount is
 *     enough
 * @param costPerAccount the most that serving the account may cost; {@code NaN} when no cost from 0 up is low
 *     enough
 */
public record Counterfactuals(CoverageOption coverage, double earned, double costPerAccount) {

    /**
     * What would make {@code wanted} pay: earned × capture − cost ≥ target.
     *
     * @param earned what the account earns now, in currency a year
     * @return the least earnings at today's cost, and the greatest cost at today's earnings
     */
    public static Counterfactuals toPay(CoverageOption wanted, double earned) {
        double needed = wanted.capture() > 0
                ? atLeast((wanted.target() + wanted.costPerAccount()) / wanted.capture(), wanted::pays)
                : Double.NaN;
        double affordable = earned * wanted.capture() - wanted.target();
        return new Counterfactuals(wanted, needed, cost(affordable));
    }

    /**
     * What would make {@code wanted} bring at least as much as {@code now}.
     *
     * @param earned what the account earns now, in currency a year
     * @return the least earnings at today's costs ({@code NaN} unless {@code wanted} captures more), and the
     *     greatest cost at today's earnings
     */
    public static Counterfactuals toBeat(CoverageOption wanted, CoverageOption now, double earned) {
        double moreCapture = wanted.capture() - now.capture();
        double needed = moreCapture > 0
                ? atLeast(
                        (wanted.costPerAccount() - now.costPerAccount()) / moreCapture,
                        more -> Money.reaches(wanted.profit(more), now.profit(more)))
                : Double.NaN;
        double affordable = earned * wanted.capture() - now.profit(earned);
        return new Counterfactuals(wanted, needed, cost(affordable));
    }

    private static double cost(double affordable) {
        return Money.reaches(affordable, 0) ? Math.max(0, affordable) : Double.NaN;
    }

    /** The smallest double near an estimate for which the condition holds: the division may have rounded down. */
    private static double atLeast(double estimate, DoublePredicate holds) {
        double result = estimate;
        while (!holds.test(result)) {
            result = Math.nextUp(result);
        }
        return result;
    }
}
