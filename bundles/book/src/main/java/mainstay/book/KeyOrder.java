package mainstay.book;

/** Sorts rows by a 64-bit key: by its bits rather than by comparisons, and without an object a row. */
public final class KeyOrder {

    private KeyOrder() {}

    /**
     * The rows in ascending order of their keys, taken as unsigned; equals in the order of the rows.
     *
     * @param keys a key a row; used as working memory
     */
    public static int[] ascending(long[] keys) {
        for (int row = 0; row < keys.length; row++) {
            keys[row] ^= Long.MIN_VALUE;
        }
        return SortedRows.of(new SortKeys.Given(keys), Batches.usual()).rows();
    }
}
