package mainstay.book;

import java.util.Arrays;

/** The statistics that scores and segments share. All of them leave out missing numbers. */
public final class Statistics {

    private Statistics() {}

    /** The middle number, or the mean of the two in the middle; {@code NaN} when there is none. */
    public static double median(DoubleColumn column) {
        double[] sorted = sortedPresent(column);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The mid-rank percentile of every row: (rows below + ½ rows equal, itself counted) ÷ rows that have a number ×
     * 100; {@code NaN} where the number is missing.
     */
    public static double[] percentiles(DoubleColumn column) {
        double[] sorted = sortedPresent(column);
        double[] percentiles = new double[column.size()];
        for (int row = 0; row < percentiles.length; row++) {
            double value = column.get(row);
            percentiles[row] = Double.isNaN(value) ? Double.NaN : midRank(sorted, value + 0.0);
        }
        return percentiles;
    }

    private static double midRank(double[] sorted, double value) {
        int below = firstAtLeast(sorted, value);
        int notAbove = firstAbove(sorted, value);
        return (below + 0.5 * (notAbove - below)) / sorted.length * 100;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstAbove(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] sortedPresent(DoubleColumn column) {
        double[] present = new double[column.size()];
        int count = 0;
        for (int row = 0; row < column.size(); row++) {
            double value = column.get(row);
            if (!Double.isNaN(value)) {
                present[count++] = value + 0.0; // -0 and 0 are the same number
            }
        }
        double[] sorted = Arrays.copyOf(present, count);
        Arrays.parallelSort(sorted);
        return sorted;
    }
}
