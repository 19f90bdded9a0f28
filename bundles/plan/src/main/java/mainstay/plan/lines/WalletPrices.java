package mainstay.plan.lines;

/**
 * What the wallets of a book are priced at: one number each, by the row of the wallet in the book, from 0. Amounts are in
 * currency a year.
 */
public interface WalletPrices {

    /** What the customer spends on the line, with anyone; 0 or more. */
    double spend(int wallet);

    /** The part of it that our products can serve: spend × addressable; 0 or more. */
    double addressable(int wallet);

    /** The part of it that we can win: spend × addressable × (1 − tied); 0 or more. */
    double contestable(int wallet);

    /** What we sell of it today; 0 or more. */
    double revenue(int wallet);

    /** What we expect to sell: contestable × expected share where that is given, else revenue; 0 or more. */
    double expectedRevenue(int wallet);

    /** The margin in force, as a fraction; may be negative. */
    double margin(int wallet);

    /** What we hold already: the greater of revenue and expected revenue. */
    default double base(int wallet) {
        return Math.max(revenue(wallet), expectedRevenue(wallet));
    }

    /** What we can win beyond what we hold: contestable − base, at least 0. */
    default double room(int wallet) {
        return Math.max(0, contestable(wallet) - base(wallet));
    }
}
