package mainstay.reporting.table;

/** Lines of dots, eight of which share a cell as a character of Braille. */
final class BrailleChars {
    private static final char NO_DOT = '\u2800';
    private static final int ACROSS = 2;
    private static final int DOWN = 4;

    /** The bits of the left dots and of the right ones, from above. */
    private static final int[][] BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

    private final int[][] cells;
    private final AnsiStyle[][] tones;

    BrailleChars(int columns, int rows) {
        cells = new int[rows][columns];
        tones = new AnsiStyle[rows][columns];
    }

    /** Dots from left to right. */
    int across() {
        return cells[0].length * ACROSS;
    }

    /** Dots from above to below. */
    int down() {
        return cells.length * DOWN;
    }

    /** A straight line from dot to dot; the dots are counted from above. */
    void line(int fromX, int fromY, int toX, int toY, AnsiStyle tone) {
        int steps = Math.max(1, Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)));
        for (int step = 0; step <= steps; step++) {
            dot(
                    fromX + Math.round((float) (toX - fromX) * step / steps),
                    fromY + Math.round((float) (toY - fromY) * step / steps),
                    tone);
        }
    }

    private void dot(int x, int y, AnsiStyle tone) {
        cells[y / DOWN][x / ACROSS] |= BITS[x % ACROSS][y % DOWN];
        tones[y / DOWN][x / ACROSS] = tone;
    }

    /** Puts the cells that have dots. */
    void putOn(CharCanvas raster) {
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (cells[row][column] != 0) {
                    raster.put(column, row, (char) (NO_DOT + cells[row][column]), tones[row][column]);
                }
            }
        }
    }
}
