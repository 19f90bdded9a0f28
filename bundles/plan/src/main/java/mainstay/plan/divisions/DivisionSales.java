package mainstay.plan.divisions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Wallets;
import mainstay.plan.lines.ProductLines;
import mainstay.plan.lines.WalletPrices;

/**
 * What each account buys of each division, and what it could buy more. A row is an account and a division of which it has a
 * wallet; rows are in the order of accounts, then of the names of divisions. Amounts are in currency a year:
 *
 * <pre>
 * white space = Σ max(0, contestable − revenue)       cross-sell = white space, where the division sells nothing to the account
 * profit = Σ white space × margin
 * eats = Σ white space × the part taken from the line that is replaced × the margin of that line,
 *        where a line loses at most the sales that are expected of it
 * net = profit − eats
 * </pre>
 */
public final class DivisionSales {
    private final Wallets wallets;
    private final WalletPrices prices;
    private final ProductLines lines;
    private final List<String> divisions;
    private final int[] divisionOfLine;
    private final int[] starts;
    private final int[] accounts;
    private final int[] division;
    private final double[] revenue;
    private final double[] addressable;
    private final double[] whiteSpace;
    private final double[] profit;
    private final double[] eats;
    private final int[] linesSold;

    private DivisionSales(Book book, WalletPrices prices) {
        this.wallets = book.wallets();
        this.prices = prices;
        this.lines = ProductLines.of(book);
        this.divisions = lines.divisions();
        this.divisionOfLine = IntStream.range(0, lines.names().size())
                .map(line -> divisions.indexOf(lines.division(line)))
                .toArray();
        this.starts = starts(book.accounts().size());
        int rows = starts[starts.length - 1];
        this.accounts = new int[rows];
        this.division = new int[rows];
        this.revenue = new double[rows];
        this.addressable = new double[rows];
        this.whiteSpace = new double[rows];
        this.profit = new double[rows];
        this.eats = new double[rows];
        this.linesSold = new int[rows];
    }

    /**
     * Adds up the wallets of a book, which must not be one that was rolled up.
     *
     * @param prices what they are priced at
     */
    public static DivisionSales of(Book book, WalletPrices prices) {
        DivisionSales sales = new DivisionSales(book, prices);
        Batches.usual().forRanges(book.accounts().size(), (from, to) -> {
            for (int account = from; account < to; account++) {
                sales.add(account);
            }
        });
        return sales;
    }

    private int[] starts(int size) {
        int[] ends = new int[size + 1];
        Batches.usual().forRanges(size, (from, to) -> {
            for (int account = from; account < to; account++) {
                ends[account + 1] = divisionsOf(account).length;
            }
        });
        Arrays.parallelPrefix(ends, Integer::sum);
        return ends;
    }

    private int[] divisionsOf(int account) {
        return IntStream.range(wallets.start(account), wallets.start(account + 1))
                .map(wallet -> divisionOfLine[wallets.line(wallet)])
                .sorted()
                .distinct()
                .toArray();
    }

    private void add(int account) {
        int[] own = divisionsOf(account);
        for (int at = 0; at < own.length; at++) {
            int row = starts[account] + at;
            accounts[row] = account;
            division[row] = own[at];
            for (int wallet = wallets.start(account); wallet < wallets.start(account + 1); wallet++) {
                if (divisionOfLine[wallets.line(wallet)] == own[at]) {
                    add(row, wallet);
                }
            }
            eats[row] = eats(account, own[at]);
        }
    }

    private void add(int row, int wallet) {
        double more = more(wallet);
        revenue[row] += prices.revenue(wallet);
        addressable[row] += prices.addressable(wallet);
        whiteSpace[row] += more;
        profit[row] += more * prices.margin(wallet);
        linesSold[row] += prices.revenue(wallet) > 0 ? 1 : 0;
    }

    private double more(int wallet) {
        return Math.max(0, prices.contestable(wallet) - prices.revenue(wallet));
    }

    /** By line that is replaced, so that what several lines take of it is bounded by it. */
    private double eats(int account, int own) {
        double sum = 0;
        for (int replaced = wallets.start(account); replaced < wallets.start(account + 1); replaced++) {
            double lost = 0;
            for (int wallet = wallets.start(account); wallet < wallets.start(account + 1); wallet++) {
                int line = wallets.line(wallet);
                if (divisionOfLine[line] == own && lines.replaces(line) == wallets.line(replaced)) {
                    lost += more(wallet) * lines.cannibalises(line);
                }
            }
            sum += Math.min(lost, prices.expectedRevenue(replaced)) * prices.margin(replaced);
        }
        return sum;
    }

    /** How many rows there are. */
    public int size() {
        return accounts.length;
    }

    /** The first row of an account; its rows end before {@code start(account + 1)}. */
    public int start(int account) {
        return starts[account];
    }

    /** The account of a row, as a row of the book. */
    public int account(int row) {
        return accounts[row];
    }

    /** The divisions, in the order of their names; one may be empty: that of lines of which nothing says who sells them. */
    public List<String> divisions() {
        return divisions;
    }

    /** The division of a row, as an index into {@link #divisions()}. */
    public int division(int row) {
        return division[row];
    }

    /** What the account buys of the division; 0 or more. */
    public double revenue(int row) {
        return revenue[row];
    }

    /** Revenue ÷ addressable wallet, as a fraction; {@code NaN} where that is 0. */
    public double shareOfWallet(int row) {
        return addressable[row] == 0 ? Double.NaN : revenue[row] / addressable[row];
    }

    /** What we can win of the lines of the division beyond revenue; 0 or more. */
    public double whiteSpace(int row) {
        return whiteSpace[row];
    }

    /** The lines of the division that the account buys of us. */
    public int linesSold(int row) {
        return linesSold[row];
    }

    /** The lines that the division offers to anyone. */
    public int linesOffered(int row) {
        return lines.offered(divisions.get(division[row]));
    }

    /** The white space where the division sells nothing to the account; else 0. */
    public double crossSell(int row) {
        return revenue[row] > 0 ? 0 : whiteSpace[row];
    }

    /** The profit of the white space; negative where margins are. */
    public double profit(int row) {
        return profit[row];
    }

    /** What sales in the white space take of the profit of lines that they replace. */
    public double eats(int row) {
        return eats[row];
    }

    /** Profit − eats. */
    public double net(int row) {
        return profit[row] - eats[row];
    }

    /** How many divisions sell to an account. */
    public int selling(int account) {
        int selling = 0;
        for (int row = starts[account]; row < starts[account + 1]; row++) {
            selling += revenue[row] > 0 ? 1 : 0;
        }
        return selling;
    }
}
