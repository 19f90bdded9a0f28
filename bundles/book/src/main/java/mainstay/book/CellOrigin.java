package mainstay.book;

import java.util.List;
import java.util.Map;

/**
 * Where the cells of a table were read, so that every number can be traced to them.
 *
 * @param file the file, as the user named it; empty when the table was not read from a file
 * @param columns for each field that was read, the header of its column; {@code {line}} in a header stands for the
 *     product line of the record
 * @param constants for each field that was not read, what gave it its value, such as {@code mapping: 0.35}
 * @param starts {@code starts[i]} to {@code starts[i + 1] - 1} are the places in {@code rows} of record {@code i}; null
 *     when record {@code i} was read from the one row {@code rows[i]}
 * @param rows row numbers as a spreadsheet counts them, the header being row 1; empty when not known
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a list would cost an object a row
public record CellOrigin(
        String file, Map<String, String> columns, Map<String, String> constants, int[] starts, int[] rows) {

    /** The origin of a table that was not read from a file. */
    public static final CellOrigin UNKNOWN = new CellOrigin("", Map.of(), Map.of(), null, new int[0]);

    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(CellOrigin.class));
    private static final int SHOWN_ROWS = 5;

    /** Copies the maps; the arrays must not be changed afterwards. */
    public CellOrigin {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** A table whose records were each read from one row. */
    public static CellOrigin ofRows(String file, Map<String, String> columns, int[] rows) {
        return new CellOrigin(file, columns, Map.of(), null, rows);
    }

    /** Where a record's field was read: {@code wallets.csv row 17, column spend}; empty when not known. */
    public String cell(int record, String field, String line) {
        return cells(record, List.of(field), line);
    }

    /** Where several fields of a record were read: {@code wallets.csv row 17, columns spend, tied; mapping: 0.35}. */
    public String cells(int record, List<String> fields, String line) {
        List<String> read = fields.stream()
                .filter(field -> !constants.containsKey(field) && columns.containsKey(field) && rows.length > 0)
                .map(field -> columns.get(field).replace("{line}", line))
                .distinct()
                .toList();
        String cells = read.isEmpty()
                ? ""
                : PHRASES.get()
                        .phrase(
                                read.size() == 1 ? "cell.column" : "cell.columns",
                                file,
                                rowsOf(record),
                                String.join(", ", read));
        List<String> given = fields.stream()
                .filter(constants::containsKey)
                .map(constants::get)
                .distinct()
                .toList();
        return cells + (cells.isEmpty() || given.isEmpty() ? "" : "; ") + String.join("; ", given);
    }

    /** How many rows a record was read from. */
    public int rowCount(int record) {
        return starts == null ? 1 : starts[record + 1] - starts[record];
    }

    /** The record's rows, the first few by number: {@code row 17}, {@code rows 3, 9, 12 (3 rows)}. */
    public String rowsOf(int record) {
        if (rows.length == 0) {
            return "";
        }
        int count = rowCount(record);
        int start = starts == null ? record : starts[record];
        if (count == 1) {
            return PHRASES.get().phrase("cell.row", Integer.toString(rows[start]));
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < Math.min(count, SHOWN_ROWS); at++) {
            text.append(at == 0 ? "" : ", ").append(rows[start + at]);
        }
        text.append(count > SHOWN_ROWS ? ", …" : "");
        return PHRASES.get().phrase("cell.rows", text.toString(), Integer.toString(count));
    }

    CellOrigin inOrder(int[] order) {
        if (rows.length == 0) {
            return this;
        }
        int[] movedStarts = new int[order.length + 1];
        for (int record = 0; record < order.length; record++) {
            movedStarts[record + 1] = movedStarts[record] + rowCount(order[record]);
        }
        int[] movedRows = new int[movedStarts[order.length]];
        for (int record = 0; record < order.length; record++) {
            int from = starts == null ? order[record] : starts[order[record]];
            System.arraycopy(rows, from, movedRows, movedStarts[record], rowCount(order[record]));
        }
        return new CellOrigin(file, columns, constants, starts == null ? null : movedStarts, movedRows);
    }
}
