package mainstay.store.format;

/**
 * Where the texts of a block belong among those of a column.
 */
final class TextTarget {
    private static final int TEN = 10;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int[] ends;
    private final int firstRow;
    private int at;
    private int lastLength;

    /**
     * A block.
     *
     * @param bytes of all texts of the column, those of this block from {@code from} to {@code to - 1}
     * @param ends where the text of each row ends, that of the block's first row being {@code firstRow}
     */
    TextTarget(byte[] bytes, int from, int to, int[] ends, int firstRow) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.ends = ends;
        this.firstRow = firstRow;
        this.at = from;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int size() {
        return to - from;
    }

    /** Sets where all texts end. */
    void setLengths(long[] lengths, int count) throws DamagedFileException {
        for (int row = 0; row < count; row++) {
            if (lengths[row] < 0 || lengths[row] > to - at) {
                throw new DamagedFileException("a text of " + lengths[row] + " bytes");
            }
            at += (int) lengths[row];
            ends[firstRow + row] = at;
        }
        requireFull();
    }

    /** Adds a text that is the one before, its number one more; not when that takes a digit more. */
    boolean addNext(int row, int begin) throws DamagedFileException {
        int length = lastLength;
        int digit = at - 1;
        while (digit >= at - length + begin && bytes[digit] == '9') {
            digit--;
        }
        if (digit < at - length + begin) {
            return false;
        }
        requireRoom(length);
        int moved = digit + length;
        System.arraycopy(bytes, at - length, bytes, at, length);
        bytes[moved]++;
        at += length;
        for (int nine = moved + 1; nine < at; nine++) {
            bytes[nine] = '0';
        }
        ends[firstRow + row] = at;
        return true;
    }

    /** Adds a text that ends in a number. */
    void add(int row, byte[] begin, long number, int digits) throws DamagedFileException {
        lastLength = begin.length + digits;
        requireRoom(lastLength);
        System.arraycopy(begin, 0, bytes, at, begin.length);
        at += lastLength;
        long rest = number;
        for (int digit = 1; digit <= digits; digit++) {
            bytes[at - digit] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        }
        ends[firstRow + row] = at;
    }

    void requireFull() throws DamagedFileException {
        if (at != to) {
            throw new DamagedFileException((to - at) + " bytes of text too few");
        }
    }

    private void requireRoom(int length) throws DamagedFileException {
        if (length > to - at) {
            throw new DamagedFileException("a text of " + length + " bytes");
        }
    }
}
