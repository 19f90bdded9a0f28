package mainstay.incentive.api;

import java.util.Locale;

/**
 * A row of what a measure is made of.
 *
 * @param source what the row is
 * @param account the id of the account
 * @param what the product line of a sale, the outcome of an event, the department of an input, a partner
 * @param when the period or the day; empty for the whole period
 * @param value the figure of the row, such as its gross profit; {@code NaN} where it has none
 * @param adds what it adds to the measure
 */
public record PayReceipt(Source source, String account, String what, String when, double value, double adds) {

    /** What a row is. */
    public enum Source {
        /** A sale that is credited to the person. */
        SALE,
        /** A sale of others to which the person led. */
        REFERRED,
        /** What it cost to serve an account. */
        COST,
        /** Something that happened. */
        EVENT;

        /** As users read it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
