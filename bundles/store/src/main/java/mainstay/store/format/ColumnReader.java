package mainstay.store.format;

import java.io.IOException;
import java.util.function.Supplier;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.TextColumn;

/**
 * Reads columns that a {@link ColumnWriter} wrote. They are complete when the blocks are; those that are made later are taken apart
 * when they are first asked for.
 */
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

    /** A column of texts that is made when it is first asked for. */
    Supplier<TextColumn> textsLater(int rows) throws IOException {
        int kind = head.getByte();
        return switch (kind) {
            case ColumnCode.CONSTANT_TEXT -> known(TextColumn.constant(head.getText(), rows));
            case ColumnCode.DICTIONARY -> dictionaryLater(rows);
            case ColumnCode.POOL -> blocks.textsLater(rows);
            default -> throw new DamagedFileException("a column of kind " + kind);
        };
    }

    private static <T> Supplier<T> known(T column) {
        return () -> column;
    }

    private TextColumn dictionary(int rows) throws IOException {
        String[] texts = dictionary();
        return TextColumn.dictionary(texts, blocks.places(rows, texts.length));
    }

    private Supplier<TextColumn> dictionaryLater(int rows) throws IOException {
        String[] texts = dictionary();
        Supplier<int[]> places = blocks.placesLater(rows, texts.length);
        return Lazy.of(() -> TextColumn.dictionary(texts, places.get()));
    }

    private String[] dictionary() throws IOException {
        String[] texts = new String[head.getCount()];
        for (int text = 0; text < texts.length; text++) {
            texts[text] = head.getText();
        }
        return texts;
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

    /** A column of numbers that is made when it is first asked for. */
    Supplier<DoubleColumn> numbersLater(int rows) throws IOException {
        int kind = head.getByte();
        return switch (kind) {
            case ColumnCode.CONSTANT_NUMBER -> known(DoubleColumn.constant(head.getDouble(), rows));
            case ColumnCode.NUMBERS -> blocks.numbersLater(rows);
            default -> throw new DamagedFileException("a column of kind " + kind);
        };
    }
}
