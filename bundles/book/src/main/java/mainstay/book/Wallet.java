package mainstay.book;

/**
 * One wallet of one account, for work on one account at a time.
 *
 * @param line the product line
 * @param spend what the customer spends on the line in a year
 * @param addressable the share of spend that our products can serve
 * @param tied the share of the addressable part that is bound to a competitor
 * @param revenue what we sell of it today
 * @param margin our gross margin; {@code NaN} when the default counts
 * @param expectedShare the share of the contestable wallet we expect to hold; {@code NaN} when not given
 * @param spend3y projected spend in three years; {@code NaN} when not given
 */
public record Wallet(
        String line,
        double spend,
        double addressable,
        double tied,
        double revenue,
        double margin,
        double expectedShare,
        double spend3y) {

    /** A wallet that is fully addressable and free, at the default margin. */
    public static Wallet of(String line, double spend, double revenue) {
        return new Wallet(line, spend, 1, 0, revenue, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The same with other shares of the wallet. */
    public Wallet reachable(double newAddressable, double newTied) {
        return new Wallet(line, spend, newAddressable, newTied, revenue, margin, expectedShare, spend3y);
    }

    /** The same with a margin of its own. */
    public Wallet atMargin(double newMargin) {
        return new Wallet(line, spend, addressable, tied, revenue, newMargin, expectedShare, spend3y);
    }

    /** The same with an expected share. */
    public Wallet expecting(double newExpectedShare) {
        return new Wallet(line, spend, addressable, tied, revenue, margin, newExpectedShare, spend3y);
    }

    double get(WalletField field) {
        return switch (field) {
            case SPEND -> spend;
            case ADDRESSABLE -> addressable;
            case TIED -> tied;
            case REVENUE -> revenue;
            case MARGIN -> margin;
            case EXPECTED_SHARE -> expectedShare;
            case SPEND_3Y -> spend3y;
        };
    }
}
