package mainstay.run;

import java.util.List;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.NumberText;
import mainstay.book.WalletField;

/** A default margin that nobody has set makes every profit 0, which must not go unsaid. */
final class MissingMargins {

    private MissingMargins() {}

    static List<String> note(Result result) {
        if (!result.assumptions().parameter(Parameters.MARGIN_DEFAULT).origin().equals("default")) {
            return List.of();
        }
        long without = withoutMargin(result.book());
        if (without == 0) {
            return List.of();
        }
        double wallets = result.book().wallets().size();
        return List.of(NumberText.number((double) without) + " of " + NumberText.number(wallets)
                + " wallets have no margin and count with margin.default = 0; set it: params margin.default 0.30");
    }

    private static long withoutMargin(Book book) {
        DoubleColumn margins = book.wallets().column(WalletField.MARGIN);
        long without = 0;
        for (int wallet = 0; wallet < margins.size(); wallet++) {
            String line = book.wallets().lines().get(book.wallets().line(wallet));
            if (Double.isNaN(margins.get(wallet)) && !book.lineMargins().containsKey(line)) {
                without++;
            }
        }
        return without;
    }
}
