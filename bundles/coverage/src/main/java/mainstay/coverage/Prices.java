package mainstay.coverage;

import java.util.Arrays;
import java.util.List;
import mainstay.book.Money;

/** The offers of some terms as plain numbers, the richest first and none last, for loops over many accounts. */
final class Prices {
    private final double[] costs;
    private final double[] captures;
    private final double[] targets;
    private final int none;
    private final boolean affordable;

    Prices(CoverageTerms terms) {
        List<CoverageOption> offers = terms.offers();
        none = offers.size();
        costs = new double[none + 1];
        captures = new double[none + 1];
        targets = new double[none + 1];
        for (int index = 0; index <= none; index++) {
            costs[index] = terms.at(index).costPerAccount();
            captures[index] = terms.at(index).capture();
            targets[index] = terms.at(index).target();
        }
        affordable = terms.policy() == Policy.AFFORDABLE;
    }

    double cost(int index) {
        return costs[index];
    }

    boolean anyPays(double earned) {
        for (int index = 0; index < none; index++) {
            if (Money.reaches(profit(index, earned), targets[index])) {
                return true;
            }
        }
        return false;
    }

    /** As {@link CoverageOption#profit}. */
    private double profit(int index, double earned) {
        return earned * captures[index] - costs[index] + 0.0;
    }

    /**
     * Decides for some accounts, as {@link CoverageTerms#recommend} does for one.
     *
     * @param earned what they earn
     * @param count how many
     * @param chosen takes the indices of their coverages, from {@code at} on
     * @param profits takes their expected profits, from {@code at} on
     */
    void decide(double[] earned, int count, byte[] chosen, double[] profits, int at) {
        Arrays.fill(chosen, at, at + count, (byte) none);
        if (affordable) {
            for (int index = none - 1; index >= 0; index--) {
                takeWhatPays(index, earned, count, chosen, at);
            }
        } else {
            most(earned, count, profits, at);
            for (int index = none - 1; index >= 0; index--) {
                takeWhatBringsMost(index, earned, count, chosen, profits, at);
            }
        }
        for (int which = 0; which < count; which++) {
            profits[at + which] = profit(chosen[at + which], earned[which]);
        }
    }

    /** The most that each account comes to under any coverage, none included. */
    private void most(double[] earned, int count, double[] most, int at) {
        Arrays.fill(most, at, at + count, Double.NEGATIVE_INFINITY);
        for (int index = none; index >= 0; index--) {
            for (int which = 0; which < count; which++) {
                most[at + which] = Math.max(most[at + which], profit(index, earned[which]));
            }
        }
    }

    /** What pays replaces all that are less rich; written for every account, as who it is for nobody can predict. */
    private void takeWhatPays(int index, double[] earned, int count, byte[] chosen, int at) {
        double target = targets[index];
        for (int which = 0; which < count; which++) {
            byte lessRich = chosen[at + which];
            chosen[at + which] = Money.reaches(profit(index, earned[which]), target) ? (byte) index : lessRich;
        }
    }

    /** What comes to the most replaces all that are less rich. */
    private void takeWhatBringsMost(int index, double[] earned, int count, byte[] chosen, double[] most, int at) {
        for (int which = 0; which < count; which++) {
            if (Money.reaches(profit(index, earned[which]), most[at + which])) {
                chosen[at + which] = (byte) index;
            }
        }
    }
}
