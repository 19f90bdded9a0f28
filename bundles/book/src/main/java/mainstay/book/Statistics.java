package mainstay.book;

import java.util.Arrays;

/** The statistics that scores and segments share. All of them leave out missing numbers. */
public final class Statistics {

    private Statistics() {}

    /**
     * The median: the middle number, or the mean of the two in the middle.
     *
     * @return in the unit of the column; {@code NaN} when no row has a number
     */
    public static double median(DoubleColumn column) {
        SortKeys order = new SortKeys.OfDoubles(column, false);
        KeySelection selection = KeySelection.of(order, Batches.usual());
        if (selection.size() == 0) {
            return Double.NaN;
        }
        int middle = selection.size() / 2;
        long[] keys = selection.atAndBefore(middle);
        double upper = order.number(keys[1]);
        return selection.size() % 2 == 1 ? upper : (order.number(keys[0]) + upper) / 2;
    }

    /**
     * The mid-rank percentile of every row: (rows below + ½ rows equal, itself counted) ÷ rows that have a
     * number × 100. So rows with equal numbers have equal percentiles, and the mean over all rows that have a
     * number is 50.
     *
     * @return a number for each row: above 0 and below 100, or {@code NaN} where the row has none
     */
    public static double[] percentiles(DoubleColumn column) {
        return percentiles(column, 0);
    }

    /**
     * The same, where numbers that differ by little are equal: a run of equals holds the least number and all that are more
     * by less than {@code within}, and the next number begins the next run.
     *
     * @param within from what difference on two numbers differ, as {@link Money#HALF_CENT}; 0 for any
     */
    public static double[] percentiles(DoubleColumn column, double within) {
        double[] percentiles = new double[column.size()];
        Batches batches = Batches.usual();
        SortedRows sorted = SortedRows.of(new SortKeys.OfDoubles(column, false), batches);
        if (sorted.size() < percentiles.length) {
            Arrays.fill(percentiles, Double.NaN);
        }
        batches.forRanges(
                sorted.size(),
                (from, to) -> sorted.forRuns(from, to, within, (start, end) -> {
                    double percentile = midRank(start, end, sorted.size());
                    for (int place = start; place < end; place++) {
                        percentiles[sorted.row(place)] = percentile;
                    }
                }));
        return percentiles;
    }

    private static double midRank(int below, int notAbove, int count) {
        return (below + 0.5 * (notAbove - below)) / count * 100;
    }

    /**
     * The least number of a column whose mid-rank percentile is at least {@code least}. A number has such a
     * percentile exactly when it is this one or greater.
     *
     * @param least a percentile from 0 to 100
     * @param within from what difference on two numbers differ, as for {@link #percentiles(DoubleColumn, double)}
     * @return in the unit of the column; {@code NaN} when no number has such a percentile
     */
    public static double atPercentile(DoubleColumn column, double least, double within) {
        SortKeys order = new SortKeys.OfDoubles(column, false);
        KeySelection selection = KeySelection.of(order, Batches.usual());
        int count = selection.size();
        int below = 0;
        for (int digit = 0; below < count; digit++) {
            int notAbove = below + selection.count(digit);
            if (notAbove > below && midRank(notAbove - 1, notAbove, count) >= least) {
                // A run of numbers that differ by little may begin or end beside the place.
                int first = within > 0 ? Math.max(0, digit - 1) : digit;
                int last = within > 0 ? digit + 1 : digit;
                double[] numbers = Arrays.stream(selection.sorted(first, last))
                        .mapToDouble(order::number)
                        .toArray();
                int belowThem = first < digit ? below - selection.count(first) : below;
                double found = atPercentile(numbers, belowThem, count, least, within);
                if (!Double.isNaN(found)) {
                    return found;
                }
            }
            below = notAbove;
        }
        return Double.NaN;
    }

    private static double atPercentile(double[] sorted, int below, int count, double least, double within) {
        int start = 0;
        while (start < sorted.length) {
            int end = start + 1;
            while (end < sorted.length && (sorted[end] == sorted[start] || sorted[end] - sorted[start] < within)) {
                end++;
            }
            if (midRank(below + start, below + end, count) >= least) {
                return sorted[start];
            }
            start = end;
        }
        return Double.NaN;
    }
}
