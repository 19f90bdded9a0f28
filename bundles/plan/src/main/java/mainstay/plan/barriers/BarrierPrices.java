package mainstay.plan.barriers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.StableSort;
import mainstay.book.TextColumn;
import mainstay.plan.lines.ProductLines;
import mainstay.plan.lines.WalletPrices;
import mainstay.plan.reach.LineReach;
import mainstay.plan.reach.Opening;

/**
 * What every barrier of a book shuts, and what it frees once it is gone. For a line of an account, with base the greater of
 * revenue and expected revenue, white space = max(0, contestable − base) and closed spend = spend − contestable:
 *
 * <pre>
 * shut = blocks × white space + opens × closed spend      open = white space × (1 − Σ blocks)
 * win = what the barrier says, else base ÷ (base + open) of the line where base is above 0,
 *       else the same over all lines of the account, else what is assumed
 * freed = shut × win      profit freed = freed × margin − what that eats of the line that is replaced
 * </pre>
 *
 * <p>That is: of what nobody bars us from we hold a part, and so we expect the same part of what is opened. White space is
 * partitioned, open + Σ of what is shut of it, so that what barriers free adds up. A barrier that is gone frees nothing more,
 * and leaves the others as they are. Where a line takes a part of its sales from another, the sales that are lost there are at
 * most what is expected of it, over all barriers of the account. Rows are those of the table of barriers; amounts are in
 * currency a year.
 */
public final class BarrierPrices {
    static final int NONE = -1;
    private static final int MONTHS = 12;

    private final Book book;
    private final PlanRows rows;
    private final WalletPrices prices;
    private final ProductLines lines;
    private final double assumedWin;
    private final Optional<LocalDate> day;
    private final double lastDay;
    private final DoubleColumn blocks;
    private final DoubleColumn costs;
    private final DoubleColumn dues;
    private final DoubleColumn goneDays;
    private final TextColumn ids;
    private final int[] walletOf;
    private final double[] shuts;
    private final double[] wins;
    private final WinSource[] winSources;
    private final double[] lost;
    private final double[] eats;

    private BarrierPrices(Book book, WalletPrices prices, double assumedWin, Optional<LocalDate> day) {
        this.book = book;
        this.rows = book.plan().rows(PlanTable.BARRIERS);
        this.prices = prices;
        this.lines = ProductLines.of(book);
        this.assumedWin = assumedWin;
        this.day = day;
        this.lastDay = day.map(on -> (double) on.toEpochDay()).orElse(Double.POSITIVE_INFINITY);
        this.blocks = rows.numbers("blocks");
        this.costs = rows.numbers("cost");
        this.dues = rows.numbers("due");
        this.goneDays = rows.numbers("gone");
        this.ids = rows.texts("barrier_id");
        this.walletOf = new int[rows.size()];
        this.shuts = new double[rows.size()];
        this.wins = new double[rows.size()];
        this.winSources = new WinSource[rows.size()];
        this.lost = new double[rows.size()];
        this.eats = new double[rows.size()];
    }

    /**
     * Prices every barrier of a book, which must not be one that was rolled up.
     *
     * @param prices what its wallets are priced at
     * @param assumedWin the part that we win, from 0 to 1, where nothing else says it
     * @param day the day on which barriers are looked at; empty where each that has a day on which it was gone is gone
     */
    public static BarrierPrices of(Book book, WalletPrices prices, double assumedWin, Optional<LocalDate> day) {
        BarrierPrices priced = new BarrierPrices(book, prices, assumedWin, day);
        priced.placeInWallets();
        Pricing pricing = priced.new Pricing();
        Batches.usual().forRanges(book.accounts().size(), (from, to) -> {
            for (int account = from; account < to; account++) {
                if (priced.has(account)) {
                    pricing.price(account);
                }
            }
        });
        return priced;
    }

    private void placeInWallets() {
        TextColumn names = rows.texts("line");
        int[] accounts = rows.accounts();
        Batches.usual().forRanges(rows.size(), (from, to) -> {
            for (int row = from; row < to; row++) {
                int line = lines.place(names.get(row));
                walletOf[row] = line == NONE ? NONE : book.wallets().find(accounts[row], line);
            }
        });
    }

    /** The pricing of one account after the other. */
    private final class Pricing {
        private final DoubleColumn opens = rows.numbers("opens");
        private final DoubleColumn given = rows.numbers("win");

        void price(int account) {
            List<LineRoom> rooms = rooms(account);
            double base = 0;
            double open = 0;
            for (LineRoom room : rooms) {
                base += room.base();
                open += room.open();
            }
            for (int row = rows.start(account); row < rows.start(account + 1); row++) {
                LineRoom room = walletOf[row] == NONE
                        ? new LineRoom(NONE, 0, 0, 0, 0)
                        : rooms.get(walletOf[row] - book.wallets().start(account));
                shuts[row] = orZero(blocks, row) * room.whiteSpace() + orZero(opens, row) * room.closed();
                winSources[row] = source(row, room.base(), base);
                wins[row] = switch (winSources[row]) {
                    case GIVEN -> given.get(row);
                    case LINE -> room.base() / (room.base() + room.open());
                    case ACCOUNT -> base / (base + open);
                    case ASSUMED -> assumedWin;
                };
            }
            SalesLost taken = new SalesLost(BarrierPrices.this, account, row -> !isGone(row));
            for (int row = rows.start(account); row < rows.start(account + 1); row++) {
                lost[row] = taken.lost(row);
                eats[row] = taken.eats(row);
            }
        }

        private WinSource source(int row, double ofLine, double ofAccount) {
            if (!Double.isNaN(given.get(row))) {
                return WinSource.GIVEN;
            }
            if (ofLine > 0) {
                return WinSource.LINE;
            }
            return ofAccount > 0 ? WinSource.ACCOUNT : WinSource.ASSUMED;
        }
    }

    private static double orZero(DoubleColumn column, int row) {
        double value = column.get(row);
        return Double.isNaN(value) ? 0 : value;
    }

    /** The book. */
    public Book book() {
        return book;
    }

    /** The table of barriers. */
    public PlanRows rows() {
        return rows;
    }

    /** What the wallets are priced at. */
    public WalletPrices wallets() {
        return prices;
    }

    ProductLines lines() {
        return lines;
    }

    Optional<LocalDate> day() {
        return day;
    }

    /** How many barriers there are, gone or not. */
    public int size() {
        return rows.size();
    }

    /** Whether an account has a barrier, gone or not. */
    public boolean has(int account) {
        return rows.start(account) < rows.start(account + 1);
    }

    /** What is to be won of each wallet of an account, in their order, and what of it no barrier ever shut. */
    public List<LineRoom> rooms(int account) {
        int first = book.wallets().start(account);
        int end = book.wallets().start(account + 1);
        double[] blocked = new double[end - first];
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            if (walletOf[row] != NONE) {
                blocked[walletOf[row] - first] += orZero(blocks, row);
            }
        }
        List<LineRoom> rooms = new ArrayList<>(end - first);
        for (int wallet = first; wallet < end; wallet++) {
            double whiteSpace = prices.room(wallet);
            double closed = Math.max(0, prices.spend(wallet) - prices.contestable(wallet));
            double open = whiteSpace * Math.max(0, 1 - blocked[wallet - first]);
            rooms.add(new LineRoom(wallet, prices.base(wallet), whiteSpace, closed, open));
        }
        return rooms;
    }

    /** What is to be won of all lines of an account beyond what we hold. */
    public double whiteSpaceOf(int account) {
        double sum = 0;
        for (int wallet = book.wallets().start(account); wallet < book.wallets().start(account + 1); wallet++) {
            sum += prices.room(wallet);
        }
        return sum;
    }

    /** What can be sold of each line of an account, in the order of its wallets, with what its barriers shut. */
    public List<LineReach> reaches(int account) {
        return rooms(account).stream()
                .map(room -> new LineReach(
                        book.wallets().lines().get(book.wallets().line(room.wallet())),
                        prices.spend(room.wallet()),
                        prices.addressable(room.wallet()),
                        prices.contestable(room.wallet()),
                        room.base(),
                        room.open(),
                        prices.margin(room.wallet()),
                        openings(account, room.wallet())))
                .toList();
    }

    private List<Opening> openings(int account, int wallet) {
        return IntStream.range(rows.start(account), rows.start(account + 1))
                .filter(row -> walletOf[row] == wallet)
                .mapToObj(row -> new Opening(
                        ids.get(row),
                        shutOfRoom(row),
                        shuts[row] - shutOfRoom(row),
                        rows.day(row, isGone(row) ? "gone" : "due"),
                        isGone(row)))
                .toList();
    }

    /** The wallet that a barrier is on, as a row of the book; -1 where the account has none of the line. */
    public int wallet(int row) {
        return walletOf[row];
    }

    /** Whether a barrier is gone. */
    public boolean isGone(int row) {
        return goneDays.get(row) <= lastDay;
    }

    /** How far a barrier is; without a day to look at it, one that is due is never late. */
    public BarrierStatus status(int row) {
        if (isGone(row)) {
            return BarrierStatus.GONE;
        }
        double due = dues.get(row);
        if (Double.isNaN(due)) {
            return BarrierStatus.NO_DATE;
        }
        return day.isPresent() && due < lastDay ? BarrierStatus.LATE : BarrierStatus.DUE;
    }

    /** What a barrier shuts, 0 or more; of one that is gone, 0. */
    public double shut(int row) {
        return isGone(row) ? 0 : shuts[row];
    }

    /** What a barrier shuts, or shut before it was gone. */
    public double shutEver(int row) {
        return shuts[row];
    }

    /** What of this is white space; the rest is spend that is not contestable today. Of one that is gone, what it was. */
    public double shutOfRoom(int row) {
        return walletOf[row] == NONE ? 0 : orZero(blocks, row) * prices.room(walletOf[row]);
    }

    /** The part that we win of what it shuts, from 0 to 1. */
    public double win(int row) {
        return wins[row];
    }

    /** What says it. */
    public WinSource winSource(int row) {
        return winSources[row];
    }

    /** What we would sell more: shut × win; of a barrier that is gone, 0. */
    public double freed(int row) {
        return shut(row) * wins[row];
    }

    /** The sales of the line that is replaced which are lost to what it frees; 0 where none is replaced. */
    public double lost(int row) {
        return lost[row];
    }

    /** The margin of its wallet, as a fraction; {@code NaN} where the account has no such wallet. */
    public double margin(int row) {
        return walletOf[row] == NONE ? Double.NaN : prices.margin(walletOf[row]);
    }

    /** What the sales that it frees take of the profit of the line that they replace; 0 where they replace none. */
    public double eats(int row) {
        return eats[row];
    }

    /** What it frees a year: freed × margin − eats; of a barrier that is gone, 0. */
    public double profitFreed(int row) {
        return walletOf[row] == NONE ? 0 : freed(row) * margin(row) - eats[row];
    }

    /** What it costs to do away with it; {@code NaN} where nobody says. */
    public double cost(int row) {
        return costs.get(row);
    }

    /** The months in which the profit that it frees pays for it; {@code NaN} without a cost or where it frees none. */
    public double paybackMonths(int row) {
        return paybackMonths(costs.get(row), profitFreed(row));
    }

    /** The months in which a profit a year pays for a cost; {@code NaN} without one of them. */
    public static double paybackMonths(double cost, double profitFreed) {
        return profitFreed > 0 ? cost / profitFreed * MONTHS : Double.NaN;
    }

    /** What barriers that are not gone shut of an account. */
    public double shutOf(int account) {
        double sum = 0;
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            sum += shut(row);
        }
        return sum;
    }

    /** What we would sell more to an account without them, before what they take of lines that are replaced. */
    public double freedOf(int account) {
        double sum = 0;
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            sum += freed(row);
        }
        return sum;
    }

    /** The sales that lines of an account lose which are replaced. */
    public double lostOf(int account) {
        double sum = 0;
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            sum += lost[row];
        }
        return sum;
    }

    /** The profit that they free of an account. */
    public double profitFreedOf(int account) {
        double sum = 0;
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            sum += profitFreed(row);
        }
        return sum;
    }

    /**
     * Puts barriers in the order in which they are best done away with: profit freed ÷ cost, the greatest first, and before
     * them those that cost nothing that is known; then the earliest due; then by id. Those that are gone come last.
     */
    public int[] inOrder(int[] some) {
        double[] worth = new double[rows.size()];
        IntStream.of(some).forEach(row -> worth[row] = worth(row));
        return StableSort.sorted(some, (a, b) -> {
            int compared = Double.compare(worth[b], worth[a]);
            if (compared == 0) {
                compared = Double.compare(dues.get(a), dues.get(b)); // NaN is the greatest
            }
            return compared == 0 ? ids.compare(a, b) : compared;
        });
    }

    /** The greater, the earlier in the order. */
    private double worth(int row) {
        if (isGone(row)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (Double.isNaN(costs.get(row))) {
            return Double.POSITIVE_INFINITY;
        }
        double profit = profitFreed(row);
        return costs.get(row) == 0 ? Math.signum(profit) * Double.MAX_VALUE : profit / costs.get(row);
    }
}
