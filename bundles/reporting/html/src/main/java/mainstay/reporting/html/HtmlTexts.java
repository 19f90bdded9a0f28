package mainstay.reporting.html;

import static mainstay.reporting.html.PageWords.phrase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures.Figure;

/** Values as people read them. */
final class HtmlTexts {
    /** From here on nobody reads cents. */
    private static final double LARGE = 1000;

    private static final Pattern PERCENT = Pattern.compile("(?<=\\d) %");

    private HtmlTexts() {}

    /** A text in which no line breaks between a number and its per cent. */
    static String unbroken(String text) {
        return text.indexOf('%') < 0 ? text : PERCENT.matcher(text).replaceAll("\u00a0%");
    }

    static String of(Figure figure) {
        return of(figure.kind(), figure.value(), figure.text());
    }

    /** What stands beside a figure: the currency of an amount that is defined. */
    static String unit(Figure figure, String currency) {
        boolean isAmount = figure.kind() == Kind.MONEY && !Double.isNaN(figure.value());
        return isAmount ? Language.current().currency(currency) : "";
    }

    static String of(Column column, int row) {
        return of(column.kind(), column.number(row), column.text(row));
    }

    /** A value: the text for {@link Kind#TEXT}, else the number. */
    static String of(Kind kind, double value, String text) {
        if (kind == Kind.TEXT) {
            return text.isEmpty() ? NumberText.UNDEFINED : text;
        }
        if (Double.isNaN(value)) {
            return NumberText.UNDEFINED;
        }
        return switch (kind) {
            case MONEY -> Math.abs(value) >= LARGE ? NumberText.number(Math.rint(value)) : NumberText.money(value);
            case RATIO -> percent(value);
            case FLAG -> phrase(value == 0 ? "script.no" : "script.yes");
            case SCORE -> NumberText.number(tenths(value));
            case NUMBER -> NumberText.number(Math.abs(value) >= LARGE ? Math.rint(value) : value);
            default -> NumberText.number(value);
        };
    }

    private static double tenths(double value) {
        return Double.isInfinite(value)
                ? value
                : new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static String percent(double fraction) {
        double percent = fraction * 100;
        if (Double.isInfinite(percent)) {
            return NumberText.percent(percent);
        }
        return Language.current().percent(NumberText.number(tenths(percent)));
    }

    /** What a reader may set again: all digits of it. */
    static String exactly(Kind kind, double value, String text) {
        return switch (kind) {
            case MONEY -> NumberText.money(value);
            case RATIO -> NumberText.percent(value);
            case NUMBER, SCORE -> NumberText.number(value);
            default -> of(kind, value, text);
        };
    }

    static String of(Optional<Expression> formula) {
        return formula.map(Expression::text).orElse("");
    }
}
