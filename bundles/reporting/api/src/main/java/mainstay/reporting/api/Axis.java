package mainstay.reporting.api;

import mainstay.book.Kind;
import mainstay.book.Phrases;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a direction, or the size of a bubble, stands for.
 *
 * @param label what it is, such as {@code share of wallet}
 * @param kind what kind of number
 * @param cut where low ends and high begins; {@code NaN} when there is no such place
 */
@ProviderType
public record Axis(String label, Kind kind, double cut) {

    private static final Phrases PHRASES = Phrases.beside(Axis.class);

    /** An axis without a cut: its {@code cut} is {@code NaN}. */
    public static Axis of(String label, Kind kind) {
        return new Axis(label, kind, Double.NaN);
    }

    /** An axis without a label, whose numbers the title of the chart names. */
    static Axis of(Kind kind) {
        return of("", kind);
    }

    /** What it stands for with its unit: the currency of amounts, or per cent. */
    String title(String currency) {
        return switch (kind) {
            case MONEY -> titled(label, currency);
            case RATIO -> label.isEmpty() ? "" : titled(label, "%");
            default -> label;
        };
    }

    /**
     * A title with its unit, such as {@code white space, USD m}, or {@code Amounts in USD m}.
     *
     * @param label what is counted; empty where another title says it
     * @param unit in what it is counted; empty where there is nothing to say
     */
    public static String titled(String label, String unit) {
        if (unit.isEmpty()) {
            return label;
        }
        return label.isEmpty() ? PHRASES.phrase("axis.amounts", unit) : PHRASES.phrase("axis.unit", label, unit);
    }
}
