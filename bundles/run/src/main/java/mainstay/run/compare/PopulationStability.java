package mainstay.run.compare;

import static mainstay.run.words.RunWords.phrase;

import mainstay.book.DoubleColumn;

/**
 * The population stability index: Σ (share after − share before) × ln(share after ÷ share before) over ten bins, cut at
 * the deciles of the numbers before. By convention (N. Siddiqi, Credit Risk Scorecards, Wiley 2006, on the system
 * stability report) a population whose index is below 0.1 has not changed to speak of, from 0.1 to 0.25 the change is to
 * be looked into, and above 0.25 it is another population. That is a rule of thumb, not a test of significance.
 */
public final class PopulationStability {
    private static final int BINS = 10;
    private static final double LITTLE = 0.1;
    private static final double MUCH = 0.25;

    /** The least share that a bin counts with: an empty one would make the index infinite. */
    private static final double LEAST_SHARE = 0.0001;

    private PopulationStability() {}

    /** 0 or more; {@code NaN} when no account has a number before, or none has one after. Missing numbers do not count. */
    public static double of(DoubleColumn before, DoubleColumn after) {
        double[] sorted = PresentValues.sorted(before);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double[] cuts = deciles(sorted);
        return index(shares(before, cuts), shares(after, cuts));
    }

    /** What an index means by convention. */
    static String meaning(double index) {
        if (Double.isNaN(index)) {
            return phrase("stability.undefined");
        }
        if (index < LITTLE) {
            return phrase("stability.little");
        }
        return phrase(index <= MUCH ? "stability.some" : "stability.much");
    }

    private static double[] deciles(double[] sorted) {
        double[] cuts = new double[BINS - 1];
        for (int cut = 0; cut < cuts.length; cut++) {
            cuts[cut] = sorted[(int) ((long) sorted.length * (cut + 1) / BINS)];
        }
        return cuts;
    }

    /** The share of every bin; a number at a cut is above it. */
    private static double[] shares(DoubleColumn column, double[] cuts) {
        double[] shares = new double[BINS];
        int present = 0;
        for (int row = 0; row < column.size(); row++) {
            double value = column.get(row);
            if (!Double.isNaN(value)) {
                shares[bin(value, cuts)]++;
                present++;
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            shares[bin] /= present;
        }
        return shares;
    }

    private static int bin(double value, double[] cuts) {
        int bin = 0;
        while (bin < cuts.length && value >= cuts[bin]) {
            bin++;
        }
        return bin;
    }

    private static double index(double[] before, double[] after) {
        double index = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double from = Math.max(LEAST_SHARE, before[bin]);
            double to = Math.max(LEAST_SHARE, after[bin]);
            index += (to - from) * Math.log(to / from);
        }
        return index;
    }
}
