package mainstay.reporting.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mainstay.book.Column;

/** Rows as lines of CSV. */
final class CsvRows implements RowFormat {
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final CellBlock[] cells;
    private final CsvText texts = new CsvText();
    private final NumberBytes numbers = new NumberBytes();

    CsvRows(List<Column> columns, int rows) {
        cells = columns.stream().map(column -> new CellBlock(column, rows)).toArray(CellBlock[]::new);
    }

    @Override
    public void write(int from, int to, RowBytes out) {
        for (CellBlock column : cells) {
            column.gather(from, to);
        }
        for (int row = 0; row < to - from; row++) {
            for (int at = 0; at < cells.length; at++) {
                if (at > 0) {
                    out.add(',');
                }
                cell(cells[at], row, at == 0, out);
            }
            out.add('\n');
        }
    }

    private void cell(CellBlock column, int row, boolean first, RowBytes out) {
        if (column.isText()) {
            text(column, row, first, out);
        } else if (column.isFlag()) {
            flag(column.number(row), out);
        } else {
            number(column.number(row), out);
        }
    }

    private void text(CellBlock column, int row, boolean first, RowBytes out) {
        if (column.isInBytes()) {
            texts.add(column.bytes(), column.start(row), column.end(row), first, out);
        } else {
            texts.add(column.string(row), first, out);
        }
    }

    private static void flag(double value, RowBytes out) {
        if (!Double.isNaN(value)) {
            out.add(value == 0 ? FALSE : TRUE);
        }
    }

    private void number(double value, RowBytes out) {
        if (!Double.isNaN(value)) {
            byte[] target = out.room(NumberBytes.ROOM);
            out.wrote(numbers.write(value, target, out.length()));
        }
    }
}
