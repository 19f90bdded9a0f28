package mainstay.reporting.api;

import java.util.List;
import java.util.Optional;
import mainstay.book.Kind;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Single figures.
 *
 * @param figures the most telling first
 */
@ProviderType
public record Figures(List<Figure> figures) implements Block {

    /** Copies the list; may be empty. */
    public Figures {
        figures = List.copyOf(figures);
    }

    /**
     * A figure.
     *
     * @param label what it is
     * @param kind its kind
     * @param value the number, unrounded; {@code NaN} when it is undefined, or a text
     * @param text the text; empty for a number
     * @param how its formula or source
     * @param formula how it follows from tables of the report and from assumptions; empty when it does not
     */
    public record Figure(String label, Kind kind, double value, String text, String how, Optional<Expression> formula) {

        /** A number, without a formula that follows from tables. */
        public static Figure number(String label, Kind kind, double value, String how) {
            return new Figure(label, kind, value, "", how, Optional.empty());
        }

        /** A text in the place of a number, such as the name of an account. */
        public static Figure text(String label, String text, String how) {
            return new Figure(label, Kind.TEXT, Double.NaN, text, how, Optional.empty());
        }

        /** This figure with the formula by which a workbook can compute it. */
        public Figure by(Expression expression) {
            return new Figure(label, kind, value, text, how, Optional.of(expression));
        }
    }
}
