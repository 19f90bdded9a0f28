package mainstay.reporting.office;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import mainstay.book.Column;
import mainstay.book.NumberText;

/**
 * A column that a chart needs beside the table that it shows, such as what the bars of a waterfall stand on.
 *
 * @param cells its heading and its cells
 * @param formulas the formula of the cell in a row of the table, from 0, where the headings of the table stand in row 1
 */
public record DerivedColumn(Column cells, IntFunction<String> formulas) {

    /**
     * Labels: what stands in the first column of the table, and an amount beside it in whole units.
     *
     * @param column the column of the amount
     * @param inTwoLines whether the amount stands below
     */
    static DerivedColumn labels(
            IntFunction<String> names, IntToDoubleFunction amounts, int column, boolean inTwoLines) {
        String between = inTwoLines ? "\n" : "  ";
        Column labels = Column.text(
                OfficeWords.phrase("label"),
                row -> names.apply(row) + between + NumberText.money(Math.rint(amounts.applyAsDouble(row))));
        String amount = "$" + CellAddress.column(column);
        return new DerivedColumn(
                labels,
                row -> "$A" + (row + 2) + "&" + (inTwoLines ? "CHAR(10)" : "\"  \"") + "&FIXED(" + amount + (row + 2)
                        + ",0)");
    }
}
