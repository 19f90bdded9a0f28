package mainstay.book;

import java.util.Arrays;

/** The canonical order of accounts: by id. */
final class IdOrder {
    private static final int KEY_BYTES = Long.BYTES;

    private IdOrder() {}

    /**
     * The rows sorted by id; null when they stand so already.
     *
     * @throws IllegalArgumentException when an id stands twice
     */
    static int[] of(TextColumn ids) {
        if (ascends(ids)) {
            return null;
        }
        int[] order = ids instanceof TextColumn.Pool pool ? sorted(pool) : sorted(ids);
        for (int at = 1; at < order.length; at++) {
            if (ids.compare(order[at - 1], order[at]) == 0) {
                throw new IllegalArgumentException("account id " + ids.get(order[at]) + " appears twice");
            }
        }
        return order;
    }

    private static boolean ascends(TextColumn ids) {
        for (int row = 1; row < ids.size(); row++) {
            if (ids.compare(row - 1, row) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int[] sorted(TextColumn ids) {
        Integer[] order = new Integer[ids.size()];
        Arrays.setAll(order, row -> row);
        return sorted(ids, order);
    }

    private static int[] sorted(TextColumn ids, Integer[] order) {
        Arrays.sort(order, ids::compare);
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** By the first bytes in which ids differ, then exactly where these are the same. */
    private static int[] sorted(TextColumn.Pool ids) {
        int prefix = commonPrefix(ids);
        long[] keys = new long[ids.size()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = key(ids, row, prefix);
        }
        int[] order = KeyOrder.ascending(keys.clone());
        int from = 0;
        for (int at = 1; at <= order.length; at++) {
            if (at == order.length || keys[order[at]] != keys[order[from]]) {
                sortExactly(ids, order, from, at);
                from = at;
            }
        }
        return order;
    }

    private static void sortExactly(TextColumn ids, int[] order, int from, int to) {
        if (to - from < 2) {
            return;
        }
        Integer[] equals = new Integer[to - from];
        Arrays.setAll(equals, at -> order[from + at]);
        System.arraycopy(sorted(ids, equals), 0, order, from, to - from);
    }

    private static int commonPrefix(TextColumn.Pool ids) {
        int common = ids.end(0);
        for (int row = 1; row < ids.size() && common > 0; row++) {
            int start = ids.end(row - 1);
            int length = Math.min(common, ids.end(row) - start);
            common = 0;
            while (common < length && ids.byteAt(common) == ids.byteAt(start + common)) {
                common++;
            }
        }
        return common;
    }

    /** The bytes after the prefix as a number; where there are fewer, zeros, so that equal keys need not be equal ids. */
    private static long key(TextColumn.Pool ids, int row, int prefix) {
        int start = (row == 0 ? 0 : ids.end(row - 1)) + prefix;
        int length = Math.min(KEY_BYTES, ids.end(row) - start);
        long key = 0;
        for (int at = 0; at < length; at++) {
            key = (key << 8) | (ids.byteAt(start + at) & 0xff);
        }
        return length == 0 ? 0 : key << (8 * (KEY_BYTES - length));
    }
}
