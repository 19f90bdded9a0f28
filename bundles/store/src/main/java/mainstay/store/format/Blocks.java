package mainstay.store.format;

/** How columns are cut into blocks. */
final class Blocks {
    /** The rows of a block: few enough that all work on it stays in the cache of a processor. */
    static final int ROWS = 1 << 14;

    private Blocks() {}

    /** The number of blocks of so many rows. */
    static int count(int rows) {
        return (int) (((long) rows + ROWS - 1) / ROWS);
    }

    static int from(int block) {
        return block * ROWS;
    }

    static int to(int block, int rows) {
        return (int) Math.min(rows, ((long) block + 1) * ROWS);
    }
}
