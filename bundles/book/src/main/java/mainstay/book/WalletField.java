package mainstay.book;

import java.util.Arrays;
import java.util.Optional;

/** The measures of a wallet: what one account spends on one product line, and what of it is ours. */
public enum WalletField {
    /** What the customer spends on the line in a year, with anyone. */
    SPEND("spend", Range.money(), Double.NaN),
    /** The share of spend that our products can serve. */
    ADDRESSABLE("addressable", Range.share(), 1),
    /** The share of the addressable part that is bound to a competitor. */
    TIED("tied", Range.share(), 0),
    /** What we sell of it today. */
    REVENUE("revenue", Range.money(), 0),
    /** Our gross margin; when missing, the line's or the book's default counts. */
    MARGIN("margin", Range.of(-10, 1, "a fraction (0.35 for 35 %)"), Double.NaN),
    /** The share of the contestable wallet we expect to hold; when missing, today's revenue is expected. */
    EXPECTED_SHARE("expected_share", Range.share(), Double.NaN),
    /** Projected spend in three years. */
    SPEND_3Y("spend_3y", Range.money(), Double.NaN);

    private final String column;
    private final Range range;
    private final double missing;

    WalletField(String column, Range range, double missing) {
        this.column = column;
        this.range = range;
        this.missing = missing;
    }

    /** The name of the column, as users write it. */
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

    /** The field with this column name. */
    public static Optional<WalletField> named(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(column))
                .findFirst();
    }
}
