package mainstay.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Lazy;
import mainstay.book.Money;
import mainstay.book.NumberOrder;
import mainstay.run.LiveResult;

/**
 * The accounts that {@code rank} shows, in order. Where only the first are asked for, the rest is not sorted.
 */
public final class RankedRows {
    /** The column of the place on the list, of which the first is the best. */
    public static final String RANK = "rank";

    private final LiveResult result;
    private final OptionalInt top;

    private RankedRows(LiveResult result, OptionalInt top) {
        this.result = result;
        this.top = top;
    }

    /**
     * Accounts of a result.
     *
     * @param top how many at most
     * @param where which of them; all when empty
     * @param by the columns in whose order, equals as on the list; when empty the order of the list
     */
    public static int[] of(LiveResult result, OptionalInt top, Optional<IntPredicate> where, List<OrderKey> by) {
        RankedRows rows = new RankedRows(result, top);
        boolean asListed = by.isEmpty()
                || (RANK.equals(by.get(0).column().name()) && !by.get(0).descending());
        if (where.isEmpty() && asListed) {
            return result.ranking().first(top.orElse(Integer.MAX_VALUE));
        }
        IntStream accounts = IntStream.range(0, result.book().accounts().size());
        int[] chosen = where.map(accounts::filter).orElse(accounts).toArray();
        return asListed ? rows.first(chosen, top) : rows.sorted(chosen, by);
    }

    /** What says where the accounts of some rows stand on the list. */
    public static Column rank(LiveResult result, int[] rows, boolean fromTheTop) {
        if (fromTheTop) {
            return Column.number(RANK, Kind.COUNT, row -> row + 1.0);
        }
        Lazy<int[]> ranks = Lazy.of(() -> result.ranking().ranks(rows));
        return Column.number(RANK, Kind.COUNT, row -> ranks.get()[row]);
    }

    /** The first of some accounts, in the order of the list. */
    private int[] first(int[] accounts, OptionalInt count) {
        DoubleColumn profits = result.decision().expectedProfit().inOrder(accounts);
        int[] order = NumberOrder.first(count.orElse(accounts.length), profits, Money.HALF_CENT, Batches.usual());
        Arrays.setAll(order, place -> accounts[order[place]]);
        return order;
    }

    private int[] sorted(int[] accounts, List<OrderKey> keys) {
        OrderKey first = keys.get(0);
        boolean few = keys.size() == 1 && first.descending() && first.column().kind() != Kind.TEXT;
        int[] listed = first(few ? candidates(accounts, first) : accounts, OptionalInt.empty());
        return RowOrder.sorted(listed, keys, top);
    }

    /** Those that may be among the first: all whose number is not less than that of the last of the first. */
    private int[] candidates(int[] accounts, OrderKey by) {
        if (top.isEmpty() || top.getAsInt() == 0 || top.getAsInt() >= accounts.length) {
            return accounts;
        }
        DoubleColumn numbers = by.numbers(accounts);
        int[] first = NumberOrder.first(top.getAsInt(), numbers, by.within(), Batches.usual());
        if (first.length < top.getAsInt()) {
            return accounts;
        }
        double least = numbers.get(first[first.length - 1]);
        return IntStream.range(0, accounts.length)
                .filter(at -> numbers.get(at) >= least - by.within())
                .map(at -> accounts[at])
                .toArray();
    }
}
