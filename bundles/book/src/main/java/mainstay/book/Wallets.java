package mainstay.book;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The wallets table: one row an account and product line, sorted by account, then by line. The wallets of account
 * {@code a} are the rows {@code start(a)} to {@code start(a + 1) - 1}.
 */
public final class Wallets {
    private static final int NONE = -1;

    private final int accounts;
    private final int[] starts;
    private final int[] lineOf;
    private final List<String> lines;
    private final int width;
    private final Map<WalletField, DoubleColumn> columns;
    private final CellOrigin origin;

    /**
     * Wallets in order.
     *
     * @param starts null when every account has a wallet of every line
     * @param lineOf null when {@code starts} is
     */
    Wallets(
            int accounts,
            int[] starts,
            int[] lineOf,
            List<String> lines,
            Map<WalletField, DoubleColumn> columns,
            CellOrigin origin) {
        this.accounts = accounts;
        this.starts = starts;
        this.lineOf = lineOf;
        this.lines = List.copyOf(lines);
        this.width = lines.size();
        this.columns = new EnumMap<>(columns);
        this.origin = origin;
    }

    Wallets with(Map<WalletField, DoubleColumn> others) {
        Map<WalletField, DoubleColumn> changed = new EnumMap<>(columns);
        changed.putAll(others);
        return new Wallets(accounts, starts, lineOf, lines, changed, origin);
    }

    /** How many wallets there are. Wallets are rows 0 to {@code size() - 1}. */
    public int size() {
        return start(accounts);
    }

    /** Whether every account has a wallet of every line, so that wallet {@code w} is of line {@code w % lines().size()}. */
    public boolean isComplete() {
        return starts == null;
    }

    /**
     * The first wallet of an account, which is also one past the last of the account before it.
     *
     * @param account from 0 to the number of accounts, which gives {@link #size()}
     */
    public int start(int account) {
        return starts == null ? account * width : starts[account];
    }

    /** The product line of a wallet, as an index into {@link #lines()}. */
    public int line(int wallet) {
        return lineOf == null ? wallet % width : lineOf[wallet];
    }

    /**
     * The wallet of an account on a product line; -1 where it has none. In a book that was rolled up it is the first of them.
     *
     * @param line an index into {@link #lines()}
     */
    public int find(int account, int line) {
        int least = start(account);
        int end = start(account + 1);
        for (int most = end; least < most; ) {
            int middle = (least + most) >>> 1;
            if (line(middle) < line) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least < end && line(least) == line ? least : NONE;
    }

    /** The names of the product lines, each once, sorted by code point; sums over lines add in this order. */
    public List<String> lines() {
        return lines;
    }

    /**
     * A measure of every wallet, within {@link WalletField#range()}: money a year in the currency of the
     * book, or a fraction.
     *
     * @return one number a wallet; {@code NaN} only in margin, expected share and projected spend
     */
    public DoubleColumn column(WalletField field) {
        return columns.get(field);
    }

    /** The file, rows and columns that the wallets were read from; record {@code i} is wallet {@code i}. */
    public CellOrigin origin() {
        return origin;
    }
}
