package mainstay.book;

/**
 * Amounts of money as they are compared with a target or with one another: those that differ by less than half a cent are
 * equal, as a sum of doubles may fall a hair short of its decimal value.
 */
public final class Money {
    /** What makes two amounts differ, in the currency of the book. */
    public static final double HALF_CENT = 0.005;

    private Money() {}

    /** Whether an amount is equal to a target or more; never when one of them is {@code NaN}. */
    public static boolean reaches(double amount, double target) {
        return amount - target > -HALF_CENT;
    }

    /** Whether an amount is more than another, and not equal to it; never when one of them is {@code NaN}. */
    public static boolean exceeds(double amount, double other) {
        return amount - other >= HALF_CENT;
    }
}
