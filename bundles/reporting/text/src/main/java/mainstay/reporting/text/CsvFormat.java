package mainstay.reporting.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;

/** Comma-separated values after RFC 4180; numbers unrounded, and no text that a spreadsheet would run. */
final class CsvFormat {
    private static final String STARTS_FORMULA = "=+-@＝＋－＠";
    private final Appendable out;

    CsvFormat(Appendable out) {
        this.out = out;
    }

    void rows(List<Column> columns, int size) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new AppendableWriter(out));
            csv.writeRecord(
                    columns.stream().map(column -> harmless(column.name())).toList());
            String[] cells = new String[columns.size()];
            for (int row = 0; row < size; row++) {
                for (int at = 0; at < cells.length; at++) {
                    cells[at] = cell(columns.get(at), row);
                }
                csv.writeRecord(cells);
            }
            csv.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String cell(Column column, int row) {
        if (column.kind() == Kind.TEXT) {
            return harmless(column.text(row));
        }
        double value = column.number(row);
        if (Double.isNaN(value)) {
            return "";
        }
        return column.kind() == Kind.FLAG ? Boolean.toString(value != 0) : PlainNumber.text(value);
    }

    /** The text, marked as text where a spreadsheet would take it for a formula. */
    private static String harmless(String text) {
        String shown = Visible.text(text);
        return startsFormula(text) ? "'" + shown : shown;
    }

    private static boolean startsFormula(String text) {
        int at = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        boolean formula = at < text.length() && STARTS_FORMULA.indexOf(text.charAt(at)) >= 0;
        return formula || (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Visible.isHidden(character);
    }
}
