package mainstay.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** Writes named columns as the description of this package says. {@link TableReader} reads them back. */
public final class TableWriter {
    private TableWriter() {}

    /**
     * Writes a table. The same table gives the same bytes, on however many processors.
     *
     * @throws IOException when the file cannot be written to
     */
    public static void write(ColumnTable table, OutputStream file) throws IOException {
        ByteOutput head = new ByteOutput();
        try (Workers workers = Workers.of(table.rows() > StoredBookReader.ROWS_WORTH_THREADS)) {
            ColumnWriter columns = new ColumnWriter(head, new BlockWriter(file, head, workers));
            BlockFile.write(TableReader.BEGIN, file, head, () -> write(table, head, columns));
        }
    }

    private static void write(ColumnTable table, ByteOutput head, ColumnWriter columns) throws IOException {
        head.putInt(table.rows());
        head.putInt(table.texts().size());
        for (Map.Entry<String, TextColumn> column : table.texts().entrySet()) {
            head.putText(column.getKey());
            columns.column(column.getValue());
        }
        head.putInt(table.numbers().size());
        for (Map.Entry<String, DoubleColumn> column : table.numbers().entrySet()) {
            head.putText(column.getKey());
            columns.column(column.getValue());
        }
    }
}
