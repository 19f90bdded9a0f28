package mainstay.intake.shape;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.intake.mapping.Condition;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** Which rows of a table meet conditions. */
final class RowConditions {
    private final List<Condition> conditions;
    private final int[] columns;
    private final NumberFormat numbers;

    /**
     * Finds the columns that are looked at.
     *
     * @throws MainstayException when the table does not have one of them
     */
    RowConditions(SourceTable table, List<Condition> conditions, NumberFormat numbers) {
        this.conditions = conditions;
        this.numbers = numbers;
        Headers headers = new Headers(table);
        this.columns = conditions.stream()
                .mapToInt(condition -> isAbsent(headers, condition) ? -1 : column(table, headers, condition.column()))
                .toArray();
    }

    private static boolean isAbsent(Headers headers, Condition condition) {
        return condition.optional() && headers.findExactly(condition.column()).isEmpty();
    }

    /** The column that a mapping names. */
    static int column(SourceTable table, Headers headers, String name) {
        return headers.findExactly(name)
                .orElseThrow(() -> MainstayException.unknown(
                        MainstayException.Code.BAD_INPUT,
                        "column",
                        name,
                        headers.names(),
                        table.file() + " has the columns " + String.join(", ", headers.names())));
    }

    /** Whether a row meets all conditions; one that compares with a number is not met by what is none. */
    boolean passes(Row row) {
        return failing(row) < 0;
    }

    /** The place of the first condition that a row does not meet; -1 when it meets all. */
    int failing(Row row) {
        for (int at = 0; at < columns.length; at++) {
            if (!passes(conditions.get(at), row, columns[at])) {
                return at;
            }
        }
        return -1;
    }

    private boolean passes(Condition condition, Row row, int column) {
        if (column >= row.cells()) {
            return false;
        }
        if (!condition.isNumeric()) {
            return condition.passes(column < 0 ? "" : row.text(column));
        }
        if (column < 0) {
            return false;
        }
        try {
            return condition.passes(numbers.parse(row.chars(), row.from(column), row.to(column)));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
