package mainstay.plan.barriers;

import java.util.function.IntPredicate;
import mainstay.book.Wallets;
import mainstay.plan.lines.WalletPrices;

/**
 * The sales that lines of one account lose to what some of its barriers free: freed × the part that is taken from the line that
 * is replaced, and over all barriers at most what is expected of that line.
 */
final class SalesLost {
    private final BarrierPrices barriers;
    private final Wallets wallets;
    private final WalletPrices prices;
    private final int account;
    private final double[] wanted;

    SalesLost(BarrierPrices barriers, int account, IntPredicate some) {
        this.barriers = barriers;
        this.wallets = barriers.book().wallets();
        this.prices = barriers.wallets();
        this.account = account;
        this.wanted = new double[wallets.start(account + 1) - wallets.start(account)];
        for (int row = barriers.rows().start(account); row < barriers.rows().start(account + 1); row++) {
            int from = replaced(row);
            if (from != BarrierPrices.NONE && some.test(row)) {
                wanted[from - wallets.start(account)] += wanted(row);
            }
        }
    }

    /** The wallet that a barrier's line takes sales from; -1 where there is none. */
    int replaced(int row) {
        int wallet = barriers.wallet(row);
        int line = wallet == BarrierPrices.NONE
                ? BarrierPrices.NONE
                : barriers.lines().replaces(wallets.line(wallet));
        return line == BarrierPrices.NONE ? BarrierPrices.NONE : wallets.find(account, line);
    }

    private double wanted(int row) {
        return barriers.freed(row) * barriers.lines().cannibalises(wallets.line(barriers.wallet(row)));
    }

    /** What a barrier among the chosen takes of the sales of the line that is replaced; 0 where none is. */
    double lost(int row) {
        int from = replaced(row);
        if (from == BarrierPrices.NONE) {
            return 0;
        }
        double all = wanted[from - wallets.start(account)];
        double most = prices.expectedRevenue(from);
        return all > most ? wanted(row) * (most / all) : wanted(row);
    }

    /** The profit of these sales. */
    double eats(int row) {
        int from = replaced(row);
        return from == BarrierPrices.NONE ? 0 : lost(row) * prices.margin(from);
    }
}
