package mainstay.reporting.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;

/** Comma-separated values after RFC 4180; numbers unrounded, and no text that a spreadsheet would run. */
final class CsvFormat {
    private final Appendable out;

    CsvFormat(Appendable out) {
        this.out = out;
    }

    void rows(List<Column> columns, int size) throws IOException {
        out.append(header(columns)).append('\n');
        new RowBlocks(size, () -> new CsvRows(columns, Math.min(size, RowBlocks.ROWS)), out).write();
    }

    private static String header(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> CsvText.cell(columns.get(at).name(), at == 0))
                .collect(Collectors.joining(","));
    }
}
