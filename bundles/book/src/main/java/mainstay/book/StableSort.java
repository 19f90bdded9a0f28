package mainstay.book;

import java.util.function.IntBinaryOperator;

/** Sorts rows by comparing them, without an object a row; equals stay in their order. */
public final class StableSort {
    private final IntBinaryOperator compare;
    private int[] from;
    private int[] to;

    private StableSort(int[] rows, IntBinaryOperator compare) {
        this.compare = compare;
        this.from = rows.clone();
        this.to = new int[rows.length];
    }

    /**
     * The rows sorted.
     *
     * @param compare less than 0 when the first of two rows goes first, more than 0 when the second does
     */
    public static int[] sorted(int[] rows, IntBinaryOperator compare) {
        return new StableSort(rows, compare).sorted();
    }

    private int[] sorted() {
        for (int width = 1; width > 0 && width < from.length; width *= 2) {
            for (long start = 0; start < from.length; start += 2L * width) {
                merge((int) start, width);
            }
            int[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private void merge(int start, int width) {
        int middle = (int) Math.min((long) start + width, from.length);
        int end = (int) Math.min((long) start + 2L * width, from.length);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = left < middle && (right == end || compare.applyAsInt(from[left], from[right]) <= 0);
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }
}
