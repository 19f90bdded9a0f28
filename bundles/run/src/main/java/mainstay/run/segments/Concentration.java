package mainstay.run.segments;

import java.util.Arrays;
import mainstay.book.DoubleColumn;

/** How a measure is spread over the accounts; what is below 0, or undefined, counts as 0. */
public final class Concentration {
    private final double[] ascending;
    private final double total;

    private Concentration(double[] ascending) {
        this.ascending = ascending;
        double sum = 0;
        for (int at = ascending.length - 1; at >= 0; at--) {
            sum += ascending[at];
        }
        this.total = sum;
    }

    /** The spread of a column with a row for each account. */
    public static Concentration of(DoubleColumn measure) {
        double[] values = measure.toArray();
        for (int at = 0; at < values.length; at++) {
            values[at] = values[at] > 0 ? values[at] : 0;
        }
        Arrays.sort(values);
        return new Concentration(values);
    }

    /** The number of accounts. */
    public int accounts() {
        return ascending.length;
    }

    /** The sum of what is above 0. */
    public double total() {
        return total;
    }

    /**
     * The fewest accounts that together reach a share of the total; {@code NaN} where there is nothing to share.
     *
     * @param share from 0 to 1
     */
    public double accountsFor(double share) {
        if (total == 0) {
            return Double.NaN;
        }
        double sum = 0;
        int taken = 0;
        while (taken < ascending.length && sum < share * total) {
            sum += ascending[ascending.length - 1 - taken];
            taken++;
        }
        return taken;
    }

    /**
     * The Gini coefficient: 0 when all accounts have the same, towards 1 when one has all; {@code NaN} where there is nothing
     * to share. Σ (2i − n − 1) xᵢ ÷ (n Σ xᵢ), x ascending and i from 1.
     */
    public double gini() {
        double weighted = 0;
        int count = ascending.length;
        for (int at = 0; at < count; at++) {
            weighted += (2.0 * (at + 1) - count - 1) * ascending[at];
        }
        return total == 0 ? Double.NaN : weighted / (count * total);
    }

    /**
     * The share of the total that the greatest accounts hold; 0 where there is nothing to share.
     *
     * @param counts how many accounts, ascending, each from 0 to the number of accounts
     */
    public double[] sharesOfGreatest(int... counts) {
        double[] shares = new double[counts.length];
        double sum = 0;
        int taken = 0;
        for (int at = 0; at < counts.length; at++) {
            for (; taken < counts[at]; taken++) {
                sum += ascending[ascending.length - 1 - taken];
            }
            shares[at] = total == 0 ? 0 : sum / total;
        }
        return shares;
    }
}
