package mainstay.run.compare;

import java.util.BitSet;
import mainstay.book.DoubleColumn;
import mainstay.run.Ranking;

/** The accounts at the top of an order. */
public final class TopAccounts {

    private TopAccounts() {}

    /** Those with the greatest scores, of equals those with the smaller id; an account without a score is not among them. */
    public static BitSet byScore(DoubleColumn scores, int top) {
        double[] sorted = PresentValues.sorted(scores);
        int size = Math.min(top, sorted.length);
        BitSet accounts = new BitSet(scores.size());
        if (size == 0) {
            return accounts;
        }
        double last = sorted[sorted.length - size];
        addAbove(last, scores, accounts);
        addEqual(last, scores, accounts, size - accounts.cardinality());
        return accounts;
    }

    private static void addAbove(double last, DoubleColumn scores, BitSet accounts) {
        for (int account = 0; account < scores.size(); account++) {
            if (scores.get(account) > last) {
                accounts.set(account);
            }
        }
    }

    private static void addEqual(double last, DoubleColumn scores, BitSet accounts, int places) {
        int left = places;
        for (int account = 0; account < scores.size() && left > 0; account++) {
            if (scores.get(account) == last) {
                accounts.set(account);
                left--;
            }
        }
    }

    /** Those that stand first on the prioritised list. */
    static BitSet byRank(Ranking ranking, int accounts, int top) {
        BitSet first = new BitSet(accounts);
        for (int account : ranking.first(top)) {
            first.set(account);
        }
        return first;
    }
}
