package mainstay.reporting.text;

import mainstay.book.Column;
import mainstay.book.Kind;

/**
 * The cells of one column in a block of rows. They are gathered before the rows are written, column by column: rows in
 * another order than the book's are all over the memory, and the processor waits for many cells at a time when nothing else
 * comes between them.
 */
final class CellBlock {
    /** Where texts are longer on average, they are read as strings. */
    private static final int USUAL_LENGTH = 64;

    private final Column column;
    private final boolean texts;
    private final double[] numbers;
    private final String[] strings;
    private final int[] ends;
    private final byte[] bytes;
    private boolean inBytes;

    CellBlock(Column column, int rows) {
        this.column = column;
        this.texts = column.kind() == Kind.TEXT;
        this.numbers = new double[texts ? 0 : rows];
        this.strings = new String[texts ? rows : 0];
        this.ends = new int[texts ? rows : 0];
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
        if (!texts) {
            column.numbers(from, to, numbers);
            return;
        }
        inBytes = column.utf8(from, to, bytes, ends);
        for (int row = from; row < to && !inBytes; row++) {
            strings[row - from] = column.text(row);
        }
    }

    double number(int cell) {
        return numbers[cell];
    }

    /** Whether the texts were gathered as bytes, and not as strings. */
    boolean isInBytes() {
        return inBytes;
    }

    String string(int cell) {
        return strings[cell];
    }

    /** What {@link #start} and {@link #end} are places in. */
    byte[] bytes() {
        return bytes;
    }

    int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int end(int cell) {
        return ends[cell];
    }
}
