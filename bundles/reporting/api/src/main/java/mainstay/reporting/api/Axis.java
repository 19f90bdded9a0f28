package mainstay.reporting.api;

import mainstay.book.Kind;
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

    /** An axis without a cut: its {@code cut} is {@code NaN}. */
    public static Axis of(String label, Kind kind) {
        return new Axis(label, kind, Double.NaN);
    }
}
