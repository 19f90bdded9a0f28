package mainstay.coverage;

import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;

/**
 * The figures of single wallets, one number at a time, with the formulas of {@link LineValue}. Amounts are in currency a
 * year; wallets are rows of the book, from 0.
 */
public final class WalletFigures {
    private final DoubleColumn spend;
    private final DoubleColumn addressable;
    private final DoubleColumn tied;
    private final DoubleColumn revenue;
    private final DoubleColumn expectedShare;
    private final Margins margins;

    WalletFigures(Book book, Margins margins) {
        this.spend = book.wallets().column(WalletField.SPEND);
        this.addressable = book.wallets().column(WalletField.ADDRESSABLE);
        this.tied = book.wallets().column(WalletField.TIED);
        this.revenue = book.wallets().column(WalletField.REVENUE);
        this.expectedShare = book.wallets().column(WalletField.EXPECTED_SHARE);
        this.margins = margins;
    }

    /**
     * The figures of the wallets of a book.
     *
     * @param defaultMargin the margin, as a fraction, of wallets that have none and whose line has none
     */
    public static WalletFigures of(Book book, double defaultMargin) {
        return new WalletFigures(book, new Margins(book, defaultMargin));
    }

    /** The part that our products can serve: spend × addressable. */
    public double addressableWallet(int wallet) {
        return spend.get(wallet) * addressable.get(wallet);
    }

    /** The part that we can win: spend × addressable × (1 − tied). */
    public double value(int wallet) {
        return spend.get(wallet) * addressable.get(wallet) * (1 - tied.get(wallet));
    }

    /** Revenue ÷ addressable wallet, as a fraction; {@code NaN} where the wallet is 0. */
    public double shareOfWallet(int wallet) {
        double whole = addressableWallet(wallet);
        return whole == 0 ? Double.NaN : revenue.get(wallet) / whole;
    }

    /** What of the contestable wallet we do not sell yet, at least 0. */
    public double whiteSpace(int wallet) {
        return Math.max(0, value(wallet) - revenue.get(wallet));
    }

    /** Contestable × expected share where that is given, else today's revenue. */
    public double expectedRevenue(int wallet) {
        double share = expectedShare.get(wallet);
        return Double.isNaN(share) ? revenue.get(wallet) : value(wallet) * share;
    }

    /** The margin in force, as a fraction: the wallet's own, else its line's, else the book's default. */
    public double margin(int wallet) {
        return margins.of(wallet);
    }

    /** Expected revenue × margin; negative when the margin is. */
    public double grossProfit(int wallet) {
        return expectedRevenue(wallet) * margin(wallet);
    }
}
