package mainstay.coverage;

import java.util.Arrays;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/**
 * Goes through the wallets of a range of accounts, as many at once as fit the nearest cache: what the sums are made of
 * stands in arrays, one number a wallet, so that every step is a plain loop.
 */
final class WalletBlocks {
    private static final int AT_ONCE = 512;

    private final Wallets wallets;
    private final Margins margins;
    private int firstAccount;
    private int accounts;
    private int size;
    private double[] ones = new double[AT_ONCE];
    private double[] others = new double[AT_ONCE];
    private double[] addressable = new double[AT_ONCE];
    private double[] contestable = new double[AT_ONCE];
    private double[] sold = new double[AT_ONCE];
    private double[] ofLines = new double[AT_ONCE];
    private double[] halves = new double[AT_ONCE];
    private double[] zeros = new double[AT_ONCE];
    private int linesKnown;

    WalletBlocks(Book book, Margins margins) {
        this.wallets = book.wallets();
        this.margins = margins;
    }

    /** Takes the next accounts of a range; from the first when {@code account} is that. How far it came. */
    int take(int account, int to) {
        int start = wallets.start(account);
        int end = account + 1;
        if (wallets.isComplete()) {
            end = Math.min(
                    to,
                    account + Math.max(1, AT_ONCE / Math.max(1, wallets.lines().size())));
        } else {
            while (end < to && wallets.start(end + 1) - start <= AT_ONCE) {
                end++;
            }
        }
        firstAccount = account;
        accounts = end - account;
        size = wallets.start(end) - start;
        makeRoom();
        positions(start);
        return end;
    }

    private void makeRoom() {
        if (size > ones.length) {
            ones = new double[size];
            others = new double[size];
            addressable = new double[size];
            contestable = new double[size];
            sold = new double[size];
            ofLines = new double[size];
            halves = new double[size];
            zeros = new double[size];
            linesKnown = 0;
        }
    }

    private void positions(int start) {
        copy(WalletField.SPEND, start, ones);
        copy(WalletField.ADDRESSABLE, start, others);
        for (int at = 0; at < size; at++) {
            addressable[at] = ones[at] * others[at];
        }
        copy(WalletField.TIED, start, others);
        for (int at = 0; at < size; at++) {
            contestable[at] = addressable[at] * (1 - others[at]);
        }
        copy(WalletField.REVENUE, start, sold);
    }

    private void copy(WalletField field, int start, double[] target) {
        wallets.column(field).copy(start, start + size, target, 0);
    }

    /** Spend × addressable. */
    double[] addressable() {
        return addressable;
    }

    /** Spend × addressable × (1 − tied). */
    double[] contestable() {
        return contestable;
    }

    /** Revenue. */
    double[] sold() {
        return sold;
    }

    /** Max(0, contestable − revenue); overwritten by whatever is asked for next. */
    double[] whiteSpace() {
        for (int at = 0; at < size; at++) {
            ones[at] = Math.max(0, contestable[at] - sold[at]);
        }
        return ones;
    }

    /** Contestable × expected share where that is given, else revenue; overwritten by whatever is asked for next. */
    double[] expected() {
        DoubleColumn shares = wallets.column(WalletField.EXPECTED_SHARE);
        if (shares instanceof DoubleColumn.Constant constant && Double.isNaN(constant.value())) {
            return sold;
        }
        copy(WalletField.EXPECTED_SHARE, wallets.start(firstAccount), ones);
        for (int at = 0; at < size; at++) {
            double share = ones[at];
            ones[at] = Double.isNaN(share) ? sold[at] : contestable[at] * share;
        }
        return ones;
    }

    /** Amounts × margin; overwritten by whatever is asked for next. */
    double[] timesMargin(double[] amounts) {
        int start = wallets.start(firstAccount);
        margins.copyOwn(start, start + size, others);
        if (Double.isNaN(total(others, zeros))) {
            lineMargins(start);
            for (int at = 0; at < size; at++) {
                double margin = others[at];
                others[at] = Double.isNaN(margin) ? ofLines[at] : margin;
            }
        }
        for (int at = 0; at < size; at++) {
            others[at] = amounts[at] * others[at];
        }
        return others;
    }

    /**
     * All numbers of two arrays, added up in halves, which processors do several at a time: for what every number shows in
     * the sum of, such as one that is missing.
     */
    private double total(double[] some, double[] more) {
        for (int at = 0; at < size; at++) {
            halves[at] = some[at] + more[at];
        }
        int count = size;
        while (count > 1) {
            int half = (count + 1) / 2;
            for (int at = 0; at < count - half; at++) {
                halves[at] += halves[at + half];
            }
            count = half;
        }
        return count == 0 ? 0 : halves[0];
    }

    /** Where every account has every line, the lines of each block are those of the one before it. */
    private void lineMargins(int start) {
        if (!wallets.isComplete() || linesKnown < size) {
            margins.copyOfLines(start, start + size, ofLines);
            linesKnown = size;
        }
    }

    /** Adds the numbers of each account up, in the order of its lines. */
    void sum(double[] ofWallets, double[] ofAccounts) {
        if (wallets.isComplete()) {
            sumComplete(ofWallets, ofAccounts, wallets.lines().size());
            return;
        }
        int start = wallets.start(firstAccount);
        for (int account = firstAccount; account < firstAccount + accounts; account++) {
            double sum = 0;
            for (int at = wallets.start(account) - start; at < wallets.start(account + 1) - start; at++) {
                sum += ofWallets[at];
            }
            ofAccounts[account] = sum;
        }
    }

    /** Four lines at once, as loops over a few lines for each account take more time than what they add. */
    private void sumComplete(double[] ofWallets, double[] ofAccounts, int width) {
        int to = firstAccount + accounts;
        Arrays.fill(ofAccounts, firstAccount, to, 0);
        int line = 0;
        for (; line + 4 <= width; line += 4) {
            int at = line;
            for (int account = firstAccount; account < to; account++) {
                double sum = ofAccounts[account] + ofWallets[at] + ofWallets[at + 1];
                ofAccounts[account] = sum + ofWallets[at + 2] + ofWallets[at + 3];
                at += width;
            }
        }
        for (; line < width; line++) {
            int at = line;
            for (int account = firstAccount; account < to; account++) {
                ofAccounts[account] += ofWallets[at];
                at += width;
            }
        }
    }

    /** Whether no wallet has more than this addressable, or sold; nor anything that is no number. */
    boolean within(double most) {
        return total(addressable, sold) <= most;
    }
}
