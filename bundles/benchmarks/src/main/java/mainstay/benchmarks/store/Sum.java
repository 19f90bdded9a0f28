package mainstay.benchmarks.store;

import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;

/** What shows that a book came back: one sum, always taken in the same order. */
final class Sum {
    private static final int EVERY = 1_000;

    private Sum() {}

    static double ofSpend(Book book) {
        DoubleColumn spend = book.wallets().column(WalletField.SPEND);
        double sum = 0;
        for (int wallet = 0; wallet < spend.size(); wallet += EVERY) {
            sum += spend.get(wallet);
        }
        return sum;
    }

    /** The same of amounts by line. */
    static double ofSpend(double[][] byLine, int accounts) {
        double sum = 0;
        for (long wallet = 0; wallet < (long) accounts * byLine.length; wallet += EVERY) {
            sum += byLine[(int) (wallet % byLine.length)][(int) (wallet / byLine.length)];
        }
        return sum;
    }
}
