package mainstay.reporting.table;

import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.ColumnText;
import mainstay.reporting.text.Visible;

/** Numbers that are read one below the other: with the same decimals, and briefly. */
final class Amounts {
    private final Kind kind;
    private final double[] values;
    private final ColumnText texts;

    Amounts(Kind kind, double... values) {
        this.kind = kind;
        this.values = values.clone();
        this.texts = ColumnText.of(Column.number("amount", kind, row -> this.values[row]), values.length);
    }

    /** A value of any kind, alone. */
    static String alone(Kind kind, double value, String text) {
        if (kind == Kind.TEXT) {
            return Visible.text(text);
        }
        Column column = kind == Kind.FLAG
                ? Column.flagOrUndefined("value", row -> value)
                : Column.number("value", kind, row -> value);
        return ColumnText.of(column, 1).cell(0);
    }

    double value(int at) {
        return values[at];
    }

    /** All digits. */
    String text(int at) {
        return texts.cell(at);
    }

    /** All digits, and a sign before an increase too. */
    String change(int at) {
        return sign(at) + text(at);
    }

    /** Few digits. */
    String brief(int at) {
        return BriefNumber.of(kind, values[at]);
    }

    /** Few digits, and a sign before an increase too. */
    String briefChange(int at) {
        return sign(at) + brief(at);
    }

    /** The places. */
    IntStream places() {
        return IntStream.range(0, values.length);
    }

    private String sign(int at) {
        return values[at] > 0 ? "+" : "";
    }
}
