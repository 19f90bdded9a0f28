package mainstay.reporting.workbook;

import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Figures.Figure;

/**
 * What a cell holds.
 *
 * @param kind its kind
 * @param number the number, 1 or 0 for a flag; {@code NaN} for a text and for what is undefined
 * @param text the text; empty for a number and for what is undefined
 */
record Value(Kind kind, double number, String text) {

    static Value text(String text) {
        return new Value(Kind.TEXT, Double.NaN, text);
    }

    static Value of(Column column, int row) {
        return column.kind() == Kind.TEXT ? text(column.text(row)) : new Value(column.kind(), column.number(row), "");
    }

    static Value of(Figure figure) {
        return new Value(figure.kind(), figure.value(), figure.text());
    }

    static Value of(Assumption assumption) {
        return new Value(assumption.kind(), assumption.value(), assumption.text());
    }

    /** Whether there is nothing to show. */
    boolean isUndefined() {
        return kind == Kind.TEXT ? text.isEmpty() : Double.isNaN(number);
    }

    /** Whether it is a number that a workbook does not know. */
    boolean isInfinite() {
        return kind.isNumber() && Double.isInfinite(number);
    }

    /** The number as XML holds it, from which the same number is read; 1 or 0 for a flag. */
    String digits() {
        return kind == Kind.FLAG ? (number == 0 ? "0" : "1") : digits(number);
    }

    /** A number from whose digits the same number is read. */
    static String digits(double number) {
        long whole = (long) number;
        boolean isWhole = whole == number && Math.abs(whole) < 1_000_000_000_000_000L;
        boolean isMinusZero = number == 0 && 1 / number < 0;
        return isWhole && !isMinusZero ? Long.toString(whole) : Double.toString(number);
    }
}
