package mainstay.reporting.text;

import java.util.Arrays;
import mainstay.book.Column;
import mainstay.book.Kind;

/**
 * The cells of one column in a block of rows. They are gathered before the rows are written, column by column: rows in
 * another order than the book's are all over the memory, and the processor waits for many cells at a time when nothing else
 * comes between them.
 */
final class CellBlock {
    private static final int USUAL_LENGTH = 16;

    private final Column column;
    private final boolean texts;
    private final double[] numbers;
    private final String[] strings;
    private final int[] ends;
    private byte[] bytes;

    CellBlock(Column column, int rows) {
        this.column = column;
        this.texts = column.kind() == Kind.TEXT;
        this.numbers = new double[texts ? 0 : rows];
        this.strings = new String[texts ? rows : 0];
        this.ends = new int[texts ? rows + 1 : 0];
        this.bytes = new byte[texts ? rows * USUAL_LENGTH : 0];
    }

    boolean isText() {
        return texts;
    }

    boolean isFlag() {
        return column.kind() == Kind.FLAG;
    }

    /** Gathers rows {@code from} to {@code to - 1}, which are 0 and so on afterwards. */
    void gather(int from, int to) {
        for (int row = from; row < to; row++) {
            if (texts) {
                gatherText(row, row - from);
            } else {
                numbers[row - from] = column.number(row);
            }
        }
    }

    private void gatherText(int row, int cell) {
        int start = ends[cell];
        int length = column.copyUtf8(row, bytes, start);
        strings[cell] = length < 0 ? column.text(row) : null;
        ends[cell + 1] = start + Math.max(0, length);
        if (bytes.length - ends[cell + 1] < USUAL_LENGTH) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    double number(int cell) {
        return numbers[cell];
    }

    /** The text where it was not gathered as bytes; else null. */
    String string(int cell) {
        return strings[cell];
    }

    /** What {@link #start} and {@link #end} are places in. */
    byte[] bytes() {
        return bytes;
    }

    int start(int cell) {
        return ends[cell];
    }

    int end(int cell) {
        return ends[cell + 1];
    }
}
