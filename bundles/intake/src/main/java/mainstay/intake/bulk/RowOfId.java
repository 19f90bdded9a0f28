package mainstay.intake.bulk;

import mainstay.intake.text.EightBytes;

/**
 * Finds rows by their id. Ids are mostly asked for in the order in which they stand, so the row asked for last and the one
 * after it are tried first, and a hash table is made only when that does not do.
 */
public final class RowOfId {
    private final byte[] bytes;
    private final int[] ends;
    private volatile int[] slots;

    /**
     * An index over ids.
     *
     * @param bytes all ids in UTF-8, one after the other
     * @param ends where each ends
     */
    public RowOfId(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** The row with this id; -1 when there is none. The row asked for last is tried first, then the one after it. */
    int find(byte[] text, int from, int to, int last) {
        if (isAt(last, text, from, to)) {
            return last;
        }
        if (last + 1 < ends.length && isAt(last + 1, text, from, to)) {
            return last + 1;
        }
        int[] table = slots == null ? fill() : slots;
        int slot = EightBytes.hash(text, from, to) & (table.length - 1);
        while (table[slot] != 0) {
            if (isAt(table[slot] - 1, text, from, to)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    /** The row with this id; -1 when there is none. */
    public int find(byte[] id) {
        return find(id, 0, id.length, 0);
    }

    private boolean isAt(int row, byte[] text, int from, int to) {
        int start = row == 0 ? 0 : ends[row - 1];
        return ends[row] - start == to - from && EightBytes.areSame(bytes, start, text, from, to - from);
    }

    private synchronized int[] fill() {
        if (slots != null) {
            return slots;
        }
        int[] filled = new int[Integer.highestOneBit(Math.max(8, ends.length)) * 4];
        int start = 0;
        for (int row = 0; row < ends.length; row++) {
            int slot = EightBytes.hash(bytes, start, ends[row]) & (filled.length - 1);
            while (filled[slot] != 0) {
                slot = (slot + 1) & (filled.length - 1);
            }
            filled[slot] = row + 1;
            start = ends[row];
        }
        slots = filled;
        return filled;
    }
}
