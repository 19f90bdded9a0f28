package mainstay.reporting.office;

import java.util.function.IntFunction;
import mainstay.book.Column;

/**
 * A column that a chart needs beside the table that it shows, such as what the bars of a waterfall stand on.
 *
 * @param cells its heading and its cells
 * @param formulas the formula of the cell in a row of the table, from 0, where the headings of the table stand in row 1
 */
public record DerivedColumn(Column cells, IntFunction<String> formulas) {}
