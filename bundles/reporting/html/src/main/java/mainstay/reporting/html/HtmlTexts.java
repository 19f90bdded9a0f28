package mainstay.reporting.html;

import java.util.Optional;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures.Figure;

/** Values as people read them. */
final class HtmlTexts {
    private HtmlTexts() {}

    static String of(Figure figure) {
        return of(figure.kind(), figure.value(), figure.text());
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
            case MONEY -> NumberText.money(value);
            case RATIO -> NumberText.percent(value);
            case FLAG -> value == 0 ? "no" : "yes";
            default -> NumberText.number(value);
        };
    }

    static String of(Optional<Expression> formula) {
        return formula.map(Expression::text).orElse("");
    }
}
