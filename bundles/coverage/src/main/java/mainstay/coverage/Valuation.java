package mainstay.coverage;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/**
 * Value and position of every account: sums over its product lines, always in the order of the lines. One number an
 * account in every column, money a year.
 */
public final class Valuation {
    private final Book book;
    private final Margins margins;
    private final double[] value;
    private final double[] addressableWallet;
    private final double[] revenue;
    private final double[] whiteSpace;
    private final double[] expectedRevenue;
    private final double[] grossProfit;
    private final double[] currentMargin;
    private final double[] potentialMargin;

    private Valuation(Book book, double defaultMargin) {
        int accounts = book.accounts().size();
        this.book = book;
        this.margins = new Margins(book, defaultMargin);
        this.value = new double[accounts];
        this.addressableWallet = new double[accounts];
        this.revenue = new double[accounts];
        this.whiteSpace = new double[accounts];
        this.expectedRevenue = new double[accounts];
        this.grossProfit = new double[accounts];
        this.currentMargin = new double[accounts];
        this.potentialMargin = new double[accounts];
    }

    /**
     * Values every account of a book.
     *
     * @param defaultMargin the margin of wallets that have none and whose line has none
     */
    public static Valuation of(Book book, double defaultMargin, Batches batches) {
        Valuation valuation = new Valuation(book, defaultMargin);
        batches.forRanges(book.accounts().size(), valuation::compute);
        return valuation;
    }

    private void compute(int from, int to) {
        Wallets wallets = book.wallets();
        DoubleColumn spends = wallets.column(WalletField.SPEND);
        DoubleColumn addressables = wallets.column(WalletField.ADDRESSABLE);
        DoubleColumn tieds = wallets.column(WalletField.TIED);
        DoubleColumn revenues = wallets.column(WalletField.REVENUE);
        DoubleColumn expectedShares = wallets.column(WalletField.EXPECTED_SHARE);
        for (int account = from; account < to; account++) {
            for (int wallet = wallets.start(account); wallet < wallets.start(account + 1); wallet++) {
                double addressable = spends.get(wallet) * addressables.get(wallet);
                double contestable = addressable * (1 - tieds.get(wallet));
                double sold = revenues.get(wallet);
                double share = expectedShares.get(wallet);
                double expected = Double.isNaN(share) ? sold : contestable * share;
                double margin = margins.of(wallet);
                value[account] += contestable;
                addressableWallet[account] += addressable;
                revenue[account] += sold;
                whiteSpace[account] += Math.max(0, contestable - sold);
                expectedRevenue[account] += expected;
                grossProfit[account] += expected * margin;
                currentMargin[account] += sold * margin;
                potentialMargin[account] += contestable * margin;
            }
        }
    }

    /** The product lines of one account, with every operand of the sums. */
    public List<LineValue> lines(int account) {
        Wallets wallets = book.wallets();
        List<LineValue> lines = new ArrayList<>();
        for (int wallet = wallets.start(account); wallet < wallets.start(account + 1); wallet++) {
            String line = wallets.lines().get(wallets.line(wallet));
            lines.add(new LineValue(
                    wallet,
                    line,
                    wallets.column(WalletField.SPEND).get(wallet),
                    wallets.column(WalletField.ADDRESSABLE).get(wallet),
                    wallets.column(WalletField.TIED).get(wallet),
                    wallets.column(WalletField.REVENUE).get(wallet),
                    wallets.column(WalletField.EXPECTED_SHARE).get(wallet),
                    margins.of(wallet),
                    marginFrom(wallet, line)));
        }
        return lines;
    }

    private LineValue.MarginFrom marginFrom(int wallet, String line) {
        if (!Double.isNaN(book.wallets().column(WalletField.MARGIN).get(wallet))) {
            return LineValue.MarginFrom.WALLET;
        }
        return book.lineMargins().containsKey(line) ? LineValue.MarginFrom.LINE : LineValue.MarginFrom.BOOK;
    }

    /** Account value: Σ contestable. */
    public DoubleColumn value() {
        return DoubleColumn.of(value);
    }

    /** Addressable wallet: Σ spend × addressable. */
    public DoubleColumn addressableWallet() {
        return DoubleColumn.of(addressableWallet);
    }

    /** Revenue today. */
    public DoubleColumn revenue() {
        return DoubleColumn.of(revenue);
    }

    /** Share of wallet: revenue ÷ addressable wallet; {@code NaN} (undefined, not 0) when the wallet is 0. */
    public DoubleColumn shareOfWallet() {
        double[] shares = new double[value.length];
        for (int account = 0; account < shares.length; account++) {
            shares[account] =
                    addressableWallet[account] == 0 ? Double.NaN : revenue[account] / addressableWallet[account];
        }
        return DoubleColumn.of(shares);
    }

    /** White space: Σ max(0, contestable − revenue). */
    public DoubleColumn whiteSpace() {
        return DoubleColumn.of(whiteSpace);
    }

    /** Expected revenue. */
    public DoubleColumn expectedRevenue() {
        return DoubleColumn.of(expectedRevenue);
    }

    /** Expected gross profit. */
    public DoubleColumn grossProfit() {
        return DoubleColumn.of(grossProfit);
    }

    /** Margin earned today: Σ revenue × margin. */
    public DoubleColumn currentMargin() {
        return DoubleColumn.of(currentMargin);
    }

    /** Margin there would be on the whole contestable wallet: Σ contestable × margin. */
    public DoubleColumn potentialMargin() {
        return DoubleColumn.of(potentialMargin);
    }
}
