package mainstay.run;

import static mainstay.run.words.RunWords.counted;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;
import mainstay.run.parameters.Parameters;

/** A default margin that nobody has set makes every profit 0, which must not go unsaid. */
final class MissingMargins {

    private MissingMargins() {}

    static List<String> note(LiveResult result) {
        if (!result.assumptions().parameter(Parameters.MARGIN_DEFAULT).origin().equals("default")) {
            return List.of();
        }
        long without = result.walletsWithoutMargin().get();
        if (without == 0) {
            return List.of();
        }
        double wallets = result.book().wallets().size();
        return List.of(counted("note.no-margin", (double) without, counted("wallets", wallets)));
    }

    /** How many wallets have no margin, and neither has their line. */
    static long count(Book book) {
        Wallets wallets = book.wallets();
        DoubleColumn margins = wallets.column(WalletField.MARGIN);
        boolean[] lineHasNone = new boolean[wallets.lines().size()];
        for (int line = 0; line < lineHasNone.length; line++) {
            lineHasNone[line] = !book.lineMargins().containsKey(wallets.lines().get(line));
        }
        LongAdder without = new LongAdder();
        Batches.usual().forRanges(wallets.size(), (from, to) -> {
            int found = 0;
            for (int wallet = from; wallet < to; wallet++) {
                if (Double.isNaN(margins.get(wallet)) && lineHasNone[wallets.line(wallet)]) {
                    found++;
                }
            }
            without.add(found);
        });
        return without.sum();
    }
}
