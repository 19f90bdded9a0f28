package mainstay.run.compare;

import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.Statistics;

/**
 * Spearman's rank correlation: Pearson's of the mid-ranks, so that ties count as what they are. Only accounts that have
 * both numbers count.
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /** From -1 to 1; {@code NaN} when one of the columns is constant, or no account has both numbers. */
    public static double of(DoubleColumn before, DoubleColumn after) {
        int[] both = IntStream.range(0, before.size())
                .filter(row -> !Double.isNaN(before.get(row)) && !Double.isNaN(after.get(row)))
                .toArray();
        // A mid-rank percentile is its mid-rank on another scale, which leaves the correlation as it is.
        return pearson(Statistics.percentiles(before.inOrder(both)), Statistics.percentiles(after.inOrder(both)));
    }

    private static double pearson(double[] before, double[] after) {
        double meanBefore = mean(before);
        double meanAfter = mean(after);
        double varianceBefore = 0;
        double varianceAfter = 0;
        double covariance = 0;
        for (int row = 0; row < before.length; row++) {
            double fromBefore = before[row] - meanBefore;
            double fromAfter = after[row] - meanAfter;
            varianceBefore += fromBefore * fromBefore;
            varianceAfter += fromAfter * fromAfter;
            covariance += fromBefore * fromAfter;
        }
        // Rounding may carry the quotient past 1 by the last bit.
        return Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceBefore * varianceAfter)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
