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

    /** Copies the margins of wallets {@code from} to {@code to - 1}, which begin and end with an account. */
    void copy(int from, int to, double[] target) {
        own.copy(from, to, target, 0);
        if (wallets.isComplete()) {
            for (int start = 0; start < to - from; start += ofLine.length) {
                for (int line = 0; line < ofLine.length; line++) {
                    double margin = target[start + line];
                    target[start + line] = Double.isNaN(margin) ? ofLine[line] : margin;
                }
            }
            return;
        }
        for (int at = 0; at < to - from; at++) {
            if (Double.isNaN(target[at])) {
                target[at] = ofLine[wallets.line(from + at)];
            }
        }
    }
}
