package mainstay.coverage;

import java.util.Arrays;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/** The margin of every wallet: its own, else its line's, else the book's default. */
final class Margins {
    private final DoubleColumn own;
    private final double[] ofLine;
    private final Wallets wallets;

    Margins(Book book, double defaultMargin) {
        this.wallets = book.wallets();
        this.own = wallets.column(WalletField.MARGIN);
        this.ofLine = new double[wallets.lines().size()];
        Arrays.setAll(
                ofLine, line -> book.lineMargins().getOrDefault(wallets.lines().get(line), defaultMargin));
    }

    double of(int wallet) {
        double margin = own.get(wallet);
        return Double.isNaN(margin) ? ofLine[wallets.line(wallet)] : margin;
    }

    /** Copies the wallets' own margins; {@code NaN} where there is none. */
    void copyOwn(int from, int to, double[] target) {
        own.copy(from, to, target, 0);
    }

    /** Copies the margins that wallets {@code from} to {@code to - 1} have by their lines. */
    void copyOfLines(int from, int to, double[] target) {
        if (!wallets.isComplete()) {
            for (int at = 0; at < to - from; at++) {
                target[at] = ofLine[wallets.line(from + at)];
            }
            return;
        }
        int line = wallets.line(from);
        for (int at = 0; at < to - from; at++) {
            target[at] = ofLine[line];
            line = line + 1 == ofLine.length ? 0 : line + 1;
        }
    }
}
