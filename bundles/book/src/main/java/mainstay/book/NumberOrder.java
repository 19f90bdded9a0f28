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
        return SortedRows.of(new SortKeys.OfDoubles(column, true), batches).rows();
    }

    /**
     * The first {@code count} rows of {@link #descending}, or all where there are fewer; the rest is not
     * sorted.
     *
     * @param count 0 or more
     * @return row numbers from 0, at most {@code count}
     */
    public static int[] first(int count, DoubleColumn column, Batches batches) {
        if (count == 0) {
            return new int[0];
        }
        SortKeys keys = new SortKeys.OfDoubles(column, true);
        KeySelection selection = KeySelection.of(keys, batches);
        if (count >= selection.size()) {
            return descending(column, batches);
        }
        int[] rows = selection.rowsUpTo(count - 1);
        int[] order = SortedRows.of(new SortKeys.Given(keys.of(rows)), batches).rows();
        int[] first = Arrays.copyOf(order, count);
        Arrays.setAll(first, place -> rows[order[place]]);
        return first;
    }
}
