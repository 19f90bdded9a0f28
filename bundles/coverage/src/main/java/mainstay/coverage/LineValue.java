package mainstay.coverage;

/**
 * What one product line of one account is worth. Amounts are in currency a year.
 *
 * @param wallet the row of the wallet in the book, from 0
 * @param line the product line
 * @param spend what the customer spends on the line, with anyone
 * @param addressable the share of it that our products can serve, from 0 to 1
 * @param tied the share of that which is bound to a competitor, from 0 to 1
 * @param revenue what we sell of it
 * @param expectedShare the share of the contestable wallet we expect, from 0 to 1; {@code NaN} when today's
 *     revenue is expected
 * @param margin the margin in force, as a fraction
 * @param marginFrom where the margin comes from
 */
public record LineValue(
        int wallet,
        String line,
        double spend,
        double addressable,
        double tied,
        double revenue,
        double expectedShare,
        double margin,
        MarginFrom marginFrom) {

    /** Where a margin comes from. */
    public enum MarginFrom {
        /** The wallet's own cell. */
        WALLET,
        /** The default of its product line. */
        LINE,
        /** The default of the book. */
        BOOK
    }

    /** The part of the wallet that our products can serve: spend × addressable. */
    public double addressableSpend() {
        return spend * addressable;
    }

    /** The part of the wallet that we can win: spend × addressable × (1 − tied). */
    public double contestable() {
        return spend * addressable * (1 - tied);
    }

    /** What of the contestable wallet we do not sell yet, at least 0. */
    public double whiteSpace() {
        return Math.max(0, contestable() - revenue);
    }

    /** Contestable × expected share when that is given, else today's revenue. */
    public double expectedRevenue() {
        return Double.isNaN(expectedShare) ? revenue : contestable() * expectedShare;
    }

    /** Expected revenue × margin; negative when the margin is. */
    public double grossProfit() {
        return expectedRevenue() * margin;
    }
}
