package mainstay.run;

import java.util.Arrays;
import mainstay.book.DoubleColumn;

/** The prioritised list: accounts by expected profit, descending; of equals the one with the smaller id first. */
public final class Ranking {
    private final int[] order;
    private final int[] rank;

    private Ranking(int[] order) {
        this.order = order;
        this.rank = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            rank[order[place]] = place + 1;
        }
    }

    /** Ranks accounts, which stand in the order of their ids, by a number each. */
    static Ranking of(DoubleColumn expectedProfit) {
        Integer[] order = new Integer[expectedProfit.size()];
        Arrays.setAll(order, account -> account);
        Arrays.parallelSort(order, (a, b) -> {
            int byProfit = Double.compare(expectedProfit.get(b) + 0.0, expectedProfit.get(a) + 0.0);
            return byProfit != 0 ? byProfit : Integer.compare(a, b);
        });
        return new Ranking(Arrays.stream(order).mapToInt(Integer::intValue).toArray());
    }

    /** The accounts in the order of the list; a copy. */
    public int[] order() {
        return order.clone();
    }

    /** The place of an account on the list, from 1. */
    public int rank(int account) {
        return rank[account];
    }
}
