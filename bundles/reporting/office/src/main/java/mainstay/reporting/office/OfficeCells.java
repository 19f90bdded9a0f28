package mainstay.reporting.office;

import mainstay.book.Column;

/**
 * Cells of a sheet below one another, and what stood in them when they were written: a program that cannot find the sheet
 * shows that.
 *
 * @param reference where they are, as a formula names them, such as {@code 'Lines'!$B$2:$B$9}
 * @param column the column that has their values
 * @param from the row of the column in which the first of them stands, from 0
 * @param size how many they are
 */
public record OfficeCells(String reference, Column column, int from, int size) {}
