package mainstay.store.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** Reads a table that a {@link TableWriter} wrote. */
public final class TableReader {
    static final byte[] BEGIN = {'T', 'A', 'B', 'L', 0, 0, 0, 1};

    private static final long BYTES_WORTH_THREADS = 1 << 20;

    private TableReader() {}

    /**
     * Whether a file begins as this format does.
     *
     * @throws DamagedFileException when it is too short to begin at all
     * @throws IOException when it cannot be read
     */
    public static boolean reads(FileChannel file) throws IOException {
        return BlockFile.begins(file, BEGIN);
    }

    /**
     * Reads a table.
     *
     * @throws DamagedFileException when the file is not as it was written
     * @throws IOException when it cannot be read
     */
    public static ColumnTable read(FileChannel file) throws IOException {
        BlockFile.Place place = BlockFile.Place.of(file);
        ByteInput head = place.head(file);
        try (Workers workers = Workers.of(file.size() > BYTES_WORTH_THREADS)) {
            BlockReader blocks = new BlockReader(file, BEGIN.length, place.position(), head, workers);
            ColumnReader columns = new ColumnReader(head, blocks);
            int rows = head.getRows();
            Map<String, TextColumn> texts = new LinkedHashMap<>();
            for (int left = head.getCount(); left > 0; left--) {
                texts.put(head.getText(), columns.texts(rows));
            }
            Map<String, DoubleColumn> numbers = new LinkedHashMap<>();
            for (int left = head.getCount(); left > 0; left--) {
                numbers.put(head.getText(), columns.numbers(rows));
            }
            head.requireEnd();
            blocks.finish();
            return new ColumnTable(rows, texts, numbers);
        }
    }
}
