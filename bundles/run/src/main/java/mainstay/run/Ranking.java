package mainstay.run;

import java.util.Arrays;
import java.util.Optional;
import mainstay.book.Batches;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.Money;
import mainstay.book.NumberOrder;

/**
 * The prioritised list: accounts by expected profit, descending; of equals, as {@link Money} has it, the
 * one with the smaller id first. What is asked
 * for is sorted and no more, so that the first few of millions are found without an order of all.
 */
public final class Ranking {
    private static final int FEW = 1000;

    private final DoubleColumn expectedProfit;
    private final Batches batches;
    private final Lazy<int[]> order;
    private final Lazy<int[]> ranks = Lazy.of(this::ranks);

    private Ranking(DoubleColumn expectedProfit, Batches batches) {
        this.expectedProfit = expectedProfit;
        this.batches = batches;
        this.order = Lazy.of(() -> NumberOrder.descending(expectedProfit, Money.HALF_CENT, batches));
    }

    /** Ranks accounts, which stand in the order of their ids, by a number each. */
    static Ranking of(DoubleColumn expectedProfit, Batches batches) {
        return new Ranking(expectedProfit, batches);
    }

    /** The accounts in the order of the list; a copy. */
    public int[] order() {
        return order.get().clone();
    }

    /** The accounts in the order of the list, which nobody may change. */
    int[] shared() {
        return order.get();
    }

    /** The first accounts of the list, at most {@code count}. */
    public int[] first(int count) {
        boolean most = count >= expectedProfit.size() / 2;
        return most || order.isKnown()
                ? Arrays.copyOf(order.get(), Math.min(count, expectedProfit.size()))
                : NumberOrder.first(count, expectedProfit, Money.HALF_CENT, batches);
    }

    /** The place of an account on the list, from 1. */
    public int rank(int account) {
        return ranks.get()[account];
    }

    /** The places of some accounts on the list, from 1; of a few without an order of all. */
    public int[] ranks(int[] accounts) {
        if (accounts.length <= FEW && !ranks.isKnown()) {
            Optional<int[]> found = RanksOfSelected.of(accounts, expectedProfit, batches);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Arrays.stream(accounts).map(this::rank).toArray();
    }

    private int[] ranks() {
        int[] ordered = order.get();
        int[] places = new int[ordered.length];
        batches.forRanges(ordered.length, (from, to) -> {
            for (int place = from; place < to; place++) {
                places[ordered[place]] = place + 1;
            }
        });
        return places;
    }
}
