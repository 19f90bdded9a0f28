package mainstay.plan.valuetree;

/**
 * What an account bought of a line in two periods.
 *
 * @param line the line, as an index into {@link ValuedAccounts#lines()}; {@link #NO_LINE} for what belongs to none
 * @param revenue in currency
 * @param profit gross profit, in currency
 * @param quantity in units of the line; {@code NaN} where it is not known in one of the periods
 * @param share our part of what the account spends on the line, from 0 to 1; {@code NaN} where it is not known
 */
public record ValuedLine(int line, BeforeAfter revenue, BeforeAfter profit, BeforeAfter quantity, BeforeAfter share) {
    /** The line of what belongs to none. */
    public static final int NO_LINE = -1;

    /** A line of which nothing but revenue and gross profit is known. */
    public static ValuedLine of(int line, BeforeAfter revenue, BeforeAfter profit) {
        return new ValuedLine(line, revenue, profit, BeforeAfter.UNKNOWN, BeforeAfter.UNKNOWN);
    }

    /** Whether its quantities are known. */
    boolean isCounted() {
        return !Double.isNaN(quantity.before() + quantity.after());
    }
}
