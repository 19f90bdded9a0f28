package mainstay.shell.filter;

import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.run.NamedColumns;

/** A column that a user made of others: {@code margin = gross_profit / expected_revenue}. */
public final class ComputedColumn {

    private ComputedColumn() {}

    /**
     * The column.
     *
     * @param name its heading
     * @param expression numbers, texts or a condition over the columns, as in {@link Filter}
     * @throws MainstayException if it cannot be read, or names a column that there is not
     */
    public static Column of(String name, String expression, NamedColumns columns) {
        Term term = FilterParser.parse(expression, FilterError.columns(expression), new ColumnNames(columns));
        if (term instanceof Term.Amount amount) {
            return Column.number(name, amount.form(), amount.value());
        }
        if (term instanceof Term.Text text) {
            return Column.text(name, text.value());
        }
        return Column.flagOrUndefined(name, ((Term.Flag) term).value());
    }
}
