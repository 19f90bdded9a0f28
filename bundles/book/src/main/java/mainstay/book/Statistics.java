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
        KeySelection selection = KeySelection.of(new SortKeys.OfDoubles(column, false), Batches.usual());
        if (selection.size() == 0) {
            return Double.NaN;
        }
        int middle = selection.size() / 2;
        long[] keys = selection.atAndBefore(middle);
        double upper = SortKeys.OfDoubles.number(keys[1]);
        return selection.size() % 2 == 1 ? upper : (SortKeys.OfDoubles.number(keys[0]) + upper) / 2;
    }

    /**
     * The mid-rank percentile of every row: (rows below + ½ rows equal, itself counted) ÷ rows that have a
     * number × 100. So rows with equal numbers have equal percentiles, and the mean over all rows that have a
     * number is 50.
     *
     * @return a number for each row: above 0 and below 100, or {@code NaN} where the row has none
     */
    public static double[] percentiles(DoubleColumn column) {
        double[] percentiles = new double[column.size()];
        Batches batches = Batches.usual();
        SortedRows sorted = SortedRows.of(new SortKeys.OfDoubles(column, false), batches);
        if (sorted.size() < percentiles.length) {
            Arrays.fill(percentiles, Double.NaN);
        }
        batches.forRanges(sorted.size(), (from, to) -> fill(percentiles, sorted, from, to));
        return percentiles;
    }

    /** Gives those runs of equal numbers that begin in a range of places their percentile. */
    private static void fill(double[] percentiles, SortedRows sorted, int from, int to) {
        int start = from;
        while (start < to && !sorted.differs(start)) {
            start++;
        }
        while (start < to) {
            int end = start + 1;
            while (end < sorted.size() && !sorted.differs(end)) {
                end++;
            }
            double percentile = midRank(start, end, sorted.size());
            for (int place = start; place < end; place++) {
                percentiles[sorted.row(place)] = percentile;
            }
            start = end;
        }
    }

    private static double midRank(int below, int notAbove, int count) {
        return (below + 0.5 * (notAbove - below)) / count * 100;
    }

    /**
     * The least number of a column whose mid-rank percentile is at least {@code least}. A number has such a
     * percentile exactly when it is this one or greater.
     *
     * @param least a percentile from 0 to 100
     * @return in the unit of the column; {@code NaN} when no number has such a percentile
     */
    public static double atPercentile(DoubleColumn column, double least) {
        KeySelection selection = KeySelection.of(new SortKeys.OfDoubles(column, false), Batches.usual());
        int count = selection.size();
        int below = 0;
        for (int digit = 0; below < count; digit++) {
            int notAbove = below + selection.count(digit);
            if (notAbove > below && midRank(notAbove - 1, notAbove, count) >= least) {
                double found = atPercentile(selection.sorted(digit), below, count, least);
                if (!Double.isNaN(found)) {
                    return found;
                }
            }
            below = notAbove;
        }
        return Double.NaN;
    }

    private static double atPercentile(long[] sorted, int below, int count, double least) {
        int start = 0;
        while (start < sorted.length) {
            int end = endOfRun(sorted, start);
            if (midRank(below + start, below + end, count) >= least) {
                return SortKeys.OfDoubles.number(sorted[start]);
            }
            start = end;
        }
        return Double.NaN;
    }

    private static int endOfRun(long[] sorted, int start) {
        int end = start + 1;
        while (end < sorted.length && sorted[end] == sorted[start]) {
            end++;
        }
        return end;
    }
}
