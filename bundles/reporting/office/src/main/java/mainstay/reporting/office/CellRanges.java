package mainstay.reporting.office;

import java.util.List;
import mainstay.book.Column;

/**
 * The columns of a sheet, below their headings.
 *
 * @param sheet the name of the sheet
 * @param columns the columns from the first
 */
record CellRanges(String sheet, List<Column> columns) {

    /** The cells of a column, from 0, so many from a row of the table on, from 0. */
    OfficeCells of(int column, int from, int size) {
        String range = CellAddress.fixed(column, from + 1, column, from + size);
        return new OfficeCells(CellAddress.quoted(sheet) + range, columns.get(column), from, size);
    }
}
