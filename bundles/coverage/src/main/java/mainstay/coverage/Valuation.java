package mainstay.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/**
 * Value and position of every account: sums over its product lines, always in the order of the lines. One number an
 * account in every column, money a year. Value and gross profit are there at once, the rest when it is first asked for.
 */
public final class Valuation {
    private static final double MODERATE = 1e290;

    private final Book book;
    private final Margins margins;
    private final Batches batches;
    private final double[] value;
    private final double[] grossProfit;
    private final AtomicBoolean immoderate = new AtomicBoolean();
    private final Lazy<Position> position = Lazy.of(this::position);
    private final Lazy<Earned> earned = Lazy.of(this::earned);
    private final Lazy<DoubleColumn> shareOfWallet = Lazy.of(this::shares);

    private Valuation(Book book, double defaultMargin, Batches batches) {
        this.book = book;
        this.margins = new Margins(book, defaultMargin);
        this.batches = batches;
        this.value = new double[accounts()];
        this.grossProfit = new double[accounts()];
    }

    /**
     * Values every account of a book; the same bits on any number of threads.
     *
     * @param defaultMargin the margin, as a fraction, of wallets that have none and whose line has none
     */
    public static Valuation of(Book book, double defaultMargin, Batches batches) {
        Valuation valuation = new Valuation(book, defaultMargin, batches);
        batches.forRanges(valuation.accounts(), valuation::value);
        return valuation;
    }

    private int accounts() {
        return book.accounts().size();
    }

    private void value(int from, int to) {
        WalletBlocks blocks = new WalletBlocks(book, margins);
        boolean moderate = true;
        int account = from;
        while (account < to) {
            account = blocks.take(account, to);
            blocks.sum(blocks.contestable(), value);
            blocks.sum(blocks.timesMargin(blocks.expected()), grossProfit);
            moderate &= blocks.within(MODERATE);
        }
        if (!moderate) {
            immoderate.set(true);
        }
    }

    /**
     * Whether all amounts are so far below the greatest number there is (1e290, with margins from -10 to 1) that no sum of
     * any account can be near it. When not, each sum may be infinite or undefined.
     */
    public boolean moderate() {
        return !immoderate.get();
    }

    /** Sums without margins. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Position(
            double[] addressableWallet, double[] revenue, double[] whiteSpace, double[] expectedRevenue) {}

    private Position position() {
        Position sums = new Position(
                new double[accounts()], new double[accounts()], new double[accounts()], new double[accounts()]);
        batches.forRanges(accounts(), (from, to) -> {
            WalletBlocks blocks = new WalletBlocks(book, margins);
            int account = from;
            while (account < to) {
                account = blocks.take(account, to);
                blocks.sum(blocks.addressable(), sums.addressableWallet);
                blocks.sum(blocks.sold(), sums.revenue);
                blocks.sum(blocks.whiteSpace(), sums.whiteSpace);
                blocks.sum(blocks.expected(), sums.expectedRevenue);
            }
        });
        return sums;
    }

    /** Margins today, and on all that can be won. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Earned(double[] currentMargin, double[] potentialMargin) {}

    private Earned earned() {
        Earned sums = new Earned(new double[accounts()], new double[accounts()]);
        batches.forRanges(accounts(), (from, to) -> {
            WalletBlocks blocks = new WalletBlocks(book, margins);
            int account = from;
            while (account < to) {
                account = blocks.take(account, to);
                blocks.sum(blocks.timesMargin(blocks.sold()), sums.currentMargin);
                blocks.sum(blocks.timesMargin(blocks.contestable()), sums.potentialMargin);
            }
        });
        return sums;
    }

    private DoubleColumn shares() {
        double[] shares = new double[accounts()];
        double[] addressable = position.get().addressableWallet;
        double[] revenue = position.get().revenue;
        batches.forRanges(accounts(), (from, to) -> {
            for (int account = from; account < to; account++) {
                shares[account] = addressable[account] == 0 ? Double.NaN : revenue[account] / addressable[account];
            }
        });
        return DoubleColumn.of(shares);
    }

    /**
     * The product lines of one account, with every operand of the sums.
     *
     * @param account its row, from 0
     * @return one entry a wallet, in the order in which sums add; empty for an account without a wallet
     */
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

    /** The figures of single wallets. */
    public WalletFigures wallets() {
        return new WalletFigures(book, margins);
    }

    /** Account value: Σ spend × addressable × (1 − tied), in currency a year. */
    public DoubleColumn value() {
        return DoubleColumn.of(value);
    }

    /** Addressable wallet: Σ spend × addressable, in currency a year. */
    public DoubleColumn addressableWallet() {
        return DoubleColumn.of(position.get().addressableWallet);
    }

    /** Revenue today: Σ revenue, in currency a year. */
    public DoubleColumn revenue() {
        return DoubleColumn.of(position.get().revenue);
    }

    /**
     * Share of wallet: revenue ÷ addressable wallet, as a fraction, which may be above 1; {@code NaN}
     * (undefined, not 0) when the wallet is 0.
     */
    public DoubleColumn shareOfWallet() {
        return shareOfWallet.get();
    }

    /** White space: Σ max(0, contestable − revenue), in currency a year, 0 or more. */
    public DoubleColumn whiteSpace() {
        return DoubleColumn.of(position.get().whiteSpace);
    }

    /**
     * Expected revenue: Σ contestable × expected share where that is given, else revenue; in currency a year.
     */
    public DoubleColumn expectedRevenue() {
        return DoubleColumn.of(position.get().expectedRevenue);
    }

    /** Expected gross profit: Σ expected revenue × margin, in currency a year; may be negative. */
    public DoubleColumn grossProfit() {
        return DoubleColumn.of(grossProfit);
    }

    /** Margin earned today: Σ revenue × margin, in currency a year. */
    public DoubleColumn currentMargin() {
        return DoubleColumn.of(earned.get().currentMargin);
    }

    /** Margin there would be on the whole contestable wallet: Σ contestable × margin, in currency a year. */
    public DoubleColumn potentialMargin() {
        return DoubleColumn.of(earned.get().potentialMargin);
    }
}
