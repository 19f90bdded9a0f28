package mainstay.store.format;

import java.io.IOException;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** Reads columns that a {@link ColumnWriter} wrote. They are complete when the blocks are. */
final class ColumnReader {
    private final ByteInput head;
    private final BlockReader blocks;

    ColumnReader(ByteInput head, BlockReader blocks) {
        this.head = head;
        this.blocks = blocks;
    }

    /** A column of texts. */
    TextColumn texts(int rows) throws IOException {
        int kind = head.getByte();
        return switch (kind) {
            case ColumnCode.CONSTANT_TEXT -> TextColumn.constant(head.getText(), rows);
            case ColumnCode.DICTIONARY -> dictionary(rows);
            case ColumnCode.POOL -> blocks.texts(rows);
            default -> throw new DamagedFileException("a column of kind " + kind);
        };
    }

    private TextColumn dictionary(int rows) throws IOException {
        String[] texts = new String[head.getCount()];
        for (int text = 0; text < texts.length; text++) {
            texts[text] = head.getText();
        }
        return TextColumn.dictionary(texts, blocks.places(rows, texts.length));
    }

    /** A column of numbers. */
    DoubleColumn numbers(int rows) throws IOException {
        int kind = head.getByte();
        return switch (kind) {
            case ColumnCode.CONSTANT_NUMBER -> DoubleColumn.constant(head.getDouble(), rows);
            case ColumnCode.NUMBERS -> blocks.numbers(rows);
            default -> throw new DamagedFileException("a column of kind " + kind);
        };
    }
}
