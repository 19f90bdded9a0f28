package mainstay.book;

/**
 * One wallet of one account, for work on one account at a time. Numbers are not checked here;
 * {@link BookBuilder} checks them.
 *
 * @param line the product line
 * @param spend what the customer spends on the line in a year, with anyone, in currency
 * @param addressable the share of spend that our products can serve, from 0 to 1
 * @param tied the share of the addressable part that is bound to a competitor, from 0 to 1
 * @param revenue what we sell of it in a year, in currency
 * @param margin our gross margin, as a fraction; {@code NaN} when the default counts
 * @param expectedShare the share of the contestable wallet we expect to hold, from 0 to 1; {@code NaN} when
 *     not given
 * @param spend3y projected yearly spend in three years, in currency; {@code NaN} when not given
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

    /**
     * This wallet with other shares.
     *
     * @param newAddressable the share of spend that our products can serve, from 0 to 1
     * @param newTied the share of the addressable part that is bound to a competitor, from 0 to 1
     */
    public Wallet reachable(double newAddressable, double newTied) {
        return new Wallet(line, spend, newAddressable, newTied, revenue, margin, expectedShare, spend3y);
    }

    /** This wallet with a gross margin, as a fraction. */
    public Wallet atMargin(double newMargin) {
        return new Wallet(line, spend, addressable, tied, revenue, newMargin, expectedShare, spend3y);
    }

    /** This wallet with an expected share of the contestable wallet, from 0 to 1. */
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
