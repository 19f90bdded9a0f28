package mainstay.reporting.content;

import mainstay.book.Book;
import mainstay.book.WalletField;
import mainstay.book.Wallets;
import mainstay.coverage.LineValue;
import mainstay.coverage.LineValue.MarginFrom;
import mainstay.run.LiveResult;

/** What of each account's expected revenue has no margin but the default of the book. */
final class Unpriced {
    private final double[] known;
    private final double[] revenue;
    private final boolean any;

    private Unpriced(double[] known, double[] revenue, boolean any) {
        this.known = known;
        this.revenue = revenue;
        this.any = any;
    }

    static Unpriced of(LiveResult result) {
        int accounts = result.book().accounts().size();
        if (!anyWallet(result.book())) {
            return new Unpriced(new double[0], new double[0], false);
        }
        double[] known = new double[accounts];
        double[] revenue = new double[accounts];
        for (int account = 0; account < accounts; account++) {
            for (LineValue line : result.valuation().lines(account)) {
                if (line.marginFrom() == MarginFrom.BOOK) {
                    revenue[account] += line.expectedRevenue();
                } else {
                    known[account] += line.grossProfit();
                }
            }
        }
        return new Unpriced(known, revenue, true);
    }

    private static boolean anyWallet(Book book) {
        Wallets wallets = book.wallets();
        for (int wallet = 0; wallet < wallets.size(); wallet++) {
            if (Double.isNaN(wallets.column(WalletField.MARGIN).get(wallet))
                    && !book.lineMargins().containsKey(wallets.lines().get(wallets.line(wallet)))) {
                return true;
            }
        }
        return false;
    }

    boolean any() {
        return any;
    }

    double known(int account) {
        return known[account];
    }

    double revenue(int account) {
        return revenue[account];
    }
}
