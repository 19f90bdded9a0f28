package mainstay.plan.barriers;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntPredicate;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.WalletField;
import mainstay.plan.lines.WalletPrices;

/**
 * The same book once barriers are gone: what they free is sold and expected, and what that takes from lines that are replaced no
 * longer is. A run of it says which coverage, call and rank accounts have then.
 */
public final class FreedRevenue {
    private final BarrierPrices barriers;
    private final IntPredicate chosen;
    private final double[] revenues;
    private final double[] expectedShares;

    private FreedRevenue(BarrierPrices barriers, IntPredicate chosen) {
        this.barriers = barriers;
        this.chosen = row -> chosen.test(row) && !barriers.isGone(row);
        this.revenues = column(WalletField.REVENUE).toArray();
        this.expectedShares = column(WalletField.EXPECTED_SHARE).toArray();
    }

    private DoubleColumn column(WalletField field) {
        return barriers.book().wallets().column(field);
    }

    /**
     * The book without some of its barriers, which are marked as gone.
     *
     * @param chosen tells the rows of these barriers; of those that are gone already nothing changes
     */
    public static Book of(BarrierPrices barriers, IntPredicate chosen) {
        FreedRevenue freed = new FreedRevenue(barriers, chosen);
        for (int account = 0; account < barriers.book().accounts().size(); account++) {
            if (barriers.has(account)) {
                freed.free(account);
            }
        }
        Map<WalletField, DoubleColumn> sold = Map.of(
                WalletField.REVENUE,
                DoubleColumn.of(freed.revenues),
                WalletField.EXPECTED_SHARE,
                DoubleColumn.of(freed.expectedShares));
        return barriers.book().with(Map.of(), sold).withTable(freed.table());
    }

    private void free(int account) {
        PlanRows rows = barriers.rows();
        int first = barriers.book().wallets().start(account);
        double[] more = new double[barriers.book().wallets().start(account + 1) - first];
        SalesLost lost = new SalesLost(barriers, account, chosen);
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            if (barriers.wallet(row) == BarrierPrices.NONE || !chosen.test(row)) {
                continue;
            }
            more[barriers.wallet(row) - first] += barriers.freed(row);
            if (lost.replaced(row) != BarrierPrices.NONE) {
                more[lost.replaced(row) - first] -= lost.lost(row);
            }
        }
        for (int at = 0; at < more.length; at++) {
            if (more[at] != 0) {
                sell(first + at, more[at]);
            }
        }
    }

    /** Expected revenue is the product of a share that is at most 1, so what is expected beyond it stands as revenue. */
    private void sell(int wallet, double more) {
        WalletPrices prices = barriers.wallets();
        double expected = prices.expectedRevenue(wallet) + more;
        double contestable = prices.contestable(wallet);
        revenues[wallet] = Math.max(0, prices.revenue(wallet) + more);
        if (Double.isNaN(expectedShares[wallet])) {
            return;
        }
        if (contestable > 0 && expected <= contestable) {
            expectedShares[wallet] = Math.max(0, expected / contestable);
        } else {
            expectedShares[wallet] = Double.NaN;
            revenues[wallet] = Math.max(0, expected);
        }
    }

    private PlanRows.Draft table() {
        double gone = (double) barriers.day().orElse(LocalDate.EPOCH).toEpochDay();
        double[] days = barriers.rows().numbers("gone").toArray();
        for (int row = 0; row < days.length; row++) {
            if (chosen.test(row)) {
                days[row] = gone;
            }
        }
        return barriers.rows().draft().put("gone", DoubleColumn.of(days));
    }
}
