package mainstay.book;

import java.util.Arrays;

/**
 * Rows by a number each, the greatest first. Equals stand in the order of the rows, -0 is 0, and rows without a number are
 * left out. Nothing is allocated but a few arrays, and the order is the same on any number of threads.
 */
public final class NumberOrder {

    private NumberOrder() {}

    /**
     * All rows that have a number, the greatest first.
     *
     * @return row numbers from 0, as many as have a number
     */
    public static int[] descending(DoubleColumn column, Batches batches) {
        return descending(column, 0, batches);
    }

    /**
     * All rows that have a number, the greatest first, where numbers that differ by little are equals: a run of
     * equals holds the greatest number and all that are less by less than {@code within}, and the next number begins
     * the next run.
     *
     * @param within from what difference on two numbers differ, as {@link Money#HALF_CENT}; 0 for any
     * @return row numbers from 0, as many as have a number
     */
    public static int[] descending(DoubleColumn column, double within, Batches batches) {
        return SortedRows.of(new SortKeys.OfDoubles(column, true), batches).rows(within);
    }

    /**
     * The first {@code count} rows of {@link #descending}, or all where there are fewer; the rest is not
     * sorted.
     *
     * @param count 0 or more
     * @return row numbers from 0, at most {@code count}
     */
    public static int[] first(int count, DoubleColumn column, Batches batches) {
        return first(count, column, 0, batches);
    }

    /** The first rows of {@link #descending(DoubleColumn, double, Batches)}; else as the method without it. */
    public static int[] first(int count, DoubleColumn column, double within, Batches batches) {
        if (count == 0) {
            return new int[0];
        }
        SortKeys keys = new SortKeys.OfDoubles(column, true);
        KeySelection selection = KeySelection.of(keys, batches);
        if (count >= selection.size()) {
            return descending(column, within, batches);
        }
        long last = selection.atAndBefore(count - 1)[1];
        // Those that are equal to the last of the first may stand before it.
        int[] rows = selection.rowsWith(SortKeys.OfDoubles.descending(keys.number(last) - within));
        int[] order = descending(column.inOrder(rows), within, batches);
        int[] first = Arrays.copyOf(order, count);
        Arrays.setAll(first, place -> rows[order[place]]);
        return first;
    }
}
