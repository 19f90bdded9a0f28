package mainstay.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.Batches;
import mainstay.book.Kind;
import mainstay.book.NumberOrder;
import mainstay.book.StableSort;

/** Sorts rows by columns, without an object a row. */
public final class RowOrder {

    private RowOrder() {}

    /**
     * Some rows in the order of the keys, the first key counting most; equal rows stay in their order.
     *
     * @param top how many of the first are wanted
     */
    public static int[] sorted(int[] rows, List<OrderKey> keys, OptionalInt top) {
        int count = Math.min(top.orElse(rows.length), rows.length);
        if (keys.size() == 1 && keys.get(0).descending() && keys.get(0).column().kind() != Kind.TEXT) {
            int[] first = NumberOrder.first(
                    count, keys.get(0).numbers(rows), keys.get(0).within(), Batches.usual());
            if (first.length == count) {
                Arrays.setAll(first, place -> rows[first[place]]);
                return first;
            }
        }
        int[][] places = keys.stream().map(key -> key.places(rows)).toArray(int[][]::new);
        int[] order = new int[rows.length];
        Arrays.setAll(order, at -> at);
        int[] sorted = keys.isEmpty() ? order : StableSort.sorted(order, (one, other) -> compare(places, one, other));
        int[] first = Arrays.copyOf(sorted, count);
        Arrays.setAll(first, place -> rows[first[place]]);
        return first;
    }

    private static int compare(int[][] places, int one, int other) {
        for (int[] key : places) {
            if (key[one] != key[other]) {
                return Integer.compare(key[one], key[other]);
            }
        }
        return 0;
    }
}
