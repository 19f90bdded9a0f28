package mainstay.coverage;

import java.util.Arrays;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;

/** The margin of every wallet: its own, else its line's, else the book's default. */
final class Margins {
    private final DoubleColumn own;
    private final double[] ofLine;
    private final Book book;

    Margins(Book book, double defaultMargin) {
        this.book = book;
        this.own = book.wallets().column(WalletField.MARGIN);
        this.ofLine = new double[book.wallets().lines().size()];
        Arrays.setAll(ofLine, line -> book.lineMargins()
                .getOrDefault(book.wallets().lines().get(line), defaultMargin));
    }

    double of(int wallet) {
        double margin = own.get(wallet);
        return Double.isNaN(margin) ? ofLine[book.wallets().line(wallet)] : margin;
    }
}
