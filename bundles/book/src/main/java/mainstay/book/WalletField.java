package mainstay.book;

import java.util.Arrays;
import java.util.Optional;

/** The measures of a wallet: what one account spends on one product line, and what of it is ours. */
public enum WalletField {
    /** What the customer spends on the line in a year, with anyone, in currency. */
    SPEND("spend", Range.money(), Double.NaN),
    /** The share of spend that our products can serve: from 0 to 1, 1 when missing. */
    ADDRESSABLE("addressable", Range.share(), 1),
    /** The share of the addressable part that is bound to a competitor: from 0 to 1, 0 when missing. */
    TIED("tied", Range.share(), 0),
    /** What we sell of it in a year, in currency; 0 when missing. */
    REVENUE("revenue", Range.money(), 0),
    /**
     * Our gross margin, a fraction from -10 to 1; when missing, the default of the line or of the book
     * counts.
     */
    MARGIN("margin", Range.of(-10, 1, "a fraction (0.35 for 35 %)"), Double.NaN),
    /**
     * The share of the contestable wallet we expect to hold, from 0 to 1; when missing, today's revenue is
     * expected.
     */
    EXPECTED_SHARE("expected_share", Range.share(), Double.NaN),
    /** Projected yearly spend in three years, in currency. */
    SPEND_3Y("spend_3y", Range.money(), Double.NaN);

    private final String column;
    private final Range range;
    private final double missing;

    WalletField(String column, Range range, double missing) {
        this.column = column;
        this.range = range;
        this.missing = missing;
    }

    /** The header of the column, as users write it, such as {@code expected_share}. */
    public String column() {
        return column;
    }

    /** The numbers that are allowed. */
    public Range range() {
        return range;
    }

    /** What counts when the cell is empty; {@code NaN} when nothing does. */
    public double whenMissing() {
        return missing;
    }

    /** Whether a wallet without it cannot be used. */
    public boolean required() {
        return this == SPEND;
    }

    /** The field with this header, which must match exactly; empty when there is none. */
    public static Optional<WalletField> named(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(column))
                .findFirst();
    }
}
