package mainstay.store.format;

import java.io.IOException;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** Writes columns: what they are into the head, their rows into blocks. */
final class ColumnWriter {
    private final ByteOutput head;
    private final BlockWriter blocks;

    ColumnWriter(ByteOutput head, BlockWriter blocks) {
        this.head = head;
        this.blocks = blocks;
    }

    /** Writes a column of texts. */
    void column(TextColumn column) throws IOException {
        if (column instanceof TextColumn.Constant constant) {
            head.putByte(ColumnCode.CONSTANT_TEXT);
            head.putText(constant.text());
        } else if (column instanceof TextColumn.Pool pool) {
            head.putByte(ColumnCode.POOL);
            blocks.texts(pool);
        } else if (column instanceof TextColumn.Dictionary dictionary) {
            head.putByte(ColumnCode.DICTIONARY);
            head.putInt(dictionary.texts().size());
            dictionary.texts().forEach(head::putText);
            blocks.wholeNumbers(dictionary.size(), dictionary::code);
        } else {
            column(copied(column));
        }
    }

    private static TextColumn copied(TextColumn column) {
        TextColumn.Builder builder = new TextColumn.Builder();
        for (int row = 0; row < column.size(); row++) {
            builder.add(column.get(row));
        }
        return builder.build();
    }

    /** Writes a column of numbers. */
    void column(DoubleColumn column) throws IOException {
        if (column instanceof DoubleColumn.Constant constant) {
            head.putByte(ColumnCode.CONSTANT_NUMBER);
            head.putDouble(constant.value());
            return;
        }
        head.putByte(ColumnCode.NUMBERS);
        blocks.numbers(column);
    }
}
