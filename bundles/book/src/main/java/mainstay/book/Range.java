package mainstay.book;

/**
 * The numbers that a field allows.
 *
 * @param least the least number allowed
 * @param most the greatest number allowed; may be infinite, though no infinite value is ever allowed
 * @param kind what the number is, in words
 */
public record Range(double least, double most, String kind) {

    /**
     * A range with both ends, which are allowed themselves.
     *
     * @param kind what the number is, in words, such as {@code a rating}
     */
    public static Range of(double least, double most, String kind) {
        return new Range(least, most, kind);
    }

    /** Money: any finite amount from 0 up, in the currency of the book. */
    public static Range money() {
        return new Range(0, Double.POSITIVE_INFINITY, "an amount of money");
    }

    /** A share: a fraction from 0 to 1. */
    public static Range share() {
        return new Range(0, 1, "a fraction (0.35 for 35 %)");
    }

    /** Whether a number is allowed: finite and within both ends. */
    public boolean allows(double value) {
        return Double.isFinite(value) && value >= least && value <= most;
    }

    /** Whether the numbers are fractions, which are shown as percentages. */
    public boolean isFraction() {
        return kind.startsWith("a fraction");
    }

    /** Any finite number. */
    public static Range any(String kind) {
        return new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, kind);
    }

    /** What is allowed, as a phrase: {@code a fraction (0.35 for 35 %) from 0 to 1}. */
    @Override
    public String toString() {
        if (Double.isInfinite(least)) {
            return kind;
        }
        return Double.isInfinite(most) ? orMore() : kind + " from " + plain(least) + " to " + plain(most);
    }

    /** An amount of money, 0 or more; 0 or more people; 0 or more, in currency per year. */
    private String orMore() {
        String numbers = plain(least) + " or more";
        return kind.matches("an? .*") ? kind + ", " + numbers : numbers + (kind.startsWith("in ") ? ", " : " ") + kind;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
