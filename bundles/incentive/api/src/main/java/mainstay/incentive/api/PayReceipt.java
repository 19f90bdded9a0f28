package mainstay.incentive.api;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

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

    /**
     * The rows of a receipt, each made when somebody looks at it. Whoever asks what people are paid looks at few of a million.
     *
     * @param size how many rows there are
     * @param row makes a row by its place, from 0; the same each time
     * @return a list that cannot be changed
     */
    public static List<PayReceipt> rows(int size, IntFunction<PayReceipt> row) {
        return new MadeRows(size, row);
    }

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
