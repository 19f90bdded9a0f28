package mainstay.reporting.text;

import mainstay.book.Column;
import mainstay.book.Kind;

/** What a person sees of a column: the same in a table, in Markdown and beside a bar. Not for use by several threads at once. */
public final class ColumnText {
    /** What stands for a number that there is not; a text that there is not is a blank. */
    static final String UNDEFINED = "–";

    private final Column column;
    private final ColumnNumbers numbers;

    private ColumnText(Column column, ColumnNumbers numbers) {
        this.column = column;
        this.numbers = numbers;
    }

    /** The texts of the first rows of a column; its numbers have the same decimals in all of them. */
    public static ColumnText of(Column column, int rows) {
        return new ColumnText(column, column.kind().isNumber() ? ColumnNumbers.of(column, rows) : null);
    }

    String name() {
        return column.name();
    }

    String heading() {
        return Visible.text(column.name());
    }

    boolean isNumber() {
        return column.kind().isNumber();
    }

    /** The cell, on one line and with nothing hidden in it. */
    public String cell(int row) {
        if (column.kind() == Kind.TEXT) {
            return Visible.text(column.text(row));
        }
        double value = column.number(row);
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        return isNumber() ? numbers.text(value) : value == 0 ? "no" : "yes";
    }

    /** The cells that the heading and the rows take; of texts only the first rows are measured. */
    int width(int rows, int sample) {
        int width = Math.max(1, Cells.width(heading()));
        if (isNumber()) {
            return Math.max(width, numbers.width(column, rows));
        }
        for (int row = 0; row < Math.min(rows, sample); row++) {
            width = Math.max(width, Cells.width(cell(row)));
        }
        return column.kind() == Kind.FLAG ? Math.max(width, "yes".length()) : width;
    }
}
