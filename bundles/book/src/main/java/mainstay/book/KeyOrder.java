package mainstay.book;

/** Sorts rows by a 64-bit key: by its bits rather than by comparisons, and without an object a row. */
public final class KeyOrder {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    private KeyOrder() {}

    /**
     * The rows in ascending order of their keys, taken as unsigned; equals in the order of the rows.
     *
     * @param keys a key a row; used as working memory
     */
    public static int[] ascending(long[] keys) {
        int[] order = new int[keys.length];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
        long[] from = keys;
        long[] to = new long[keys.length];
        int[] moved = new int[keys.length];
        long differing = differing(keys);
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if ((differing >>> shift & (BUCKETS - 1)) == 0) {
                continue;
            }
            int[] next = starts(from, shift);
            for (int at = 0; at < from.length; at++) {
                int place = next[bucket(from[at], shift)]++;
                to[place] = from[at];
                moved[place] = order[at];
            }
            long[] keysBefore = from;
            from = to;
            to = keysBefore;
            int[] orderBefore = order;
            order = moved;
            moved = orderBefore;
        }
        return order;
    }

    /** The bits in which any two keys differ. */
    private static long differing(long[] keys) {
        long all = -1;
        long any = 0;
        for (long key : keys) {
            all &= key;
            any |= key;
        }
        return all ^ any;
    }

    private static int[] starts(long[] keys, int shift) {
        int[] starts = new int[BUCKETS + 1];
        for (long key : keys) {
            starts[bucket(key, shift) + 1]++;
        }
        for (int at = 0; at < BUCKETS; at++) {
            starts[at + 1] += starts[at];
        }
        return starts;
    }

    private static int bucket(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }
}
