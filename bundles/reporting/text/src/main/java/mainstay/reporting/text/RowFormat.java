package mainstay.reporting.text;

/** Writes rows as bytes. For one thread, and any number of blocks of rows. */
interface RowFormat {

    /** Writes rows {@code from} to {@code to - 1}, at most {@link RowBlocks#ROWS}. */
    void write(int from, int to, RowBytes out);
}
