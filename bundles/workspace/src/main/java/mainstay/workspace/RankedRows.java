package mainstay.workspace;

import java.util.Arrays;
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
import mainstay.book.TextOrder;
import mainstay.run.LiveResult;

/**
 * The accounts that {@code rank} shows, in order. Where only the first are asked for, the rest is not sorted.
 */
public final class RankedRows {
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
     * @param by the column in whose order, the greatest number first, texts in the order of the alphabet, accounts without
     *     one last, else as on the list; when empty the order of the list
     */
    public static int[] of(LiveResult result, OptionalInt top, Optional<IntPredicate> where, Optional<Column> by) {
        RankedRows rows = new RankedRows(result, top);
        Optional<Column> other = by.filter(column -> !column.name().equals("rank"));
        if (where.isEmpty() && other.isEmpty()) {
            return result.ranking().first(top.orElse(Integer.MAX_VALUE));
        }
        IntStream accounts = IntStream.range(0, result.book().accounts().size());
        int[] chosen = where.map(accounts::filter).orElse(accounts).toArray();
        return other.map(column -> rows.sorted(chosen, column)).orElseGet(() -> rows.first(chosen, top));
    }

    /** What says where the accounts of some rows stand on the list. */
    public static Column rank(LiveResult result, int[] rows, boolean fromTheTop) {
        if (fromTheTop) {
            return Column.number("rank", Kind.COUNT, row -> row + 1.0);
        }
        Lazy<int[]> ranks = Lazy.of(() -> result.ranking().ranks(rows));
        return Column.number("rank", Kind.COUNT, row -> ranks.get()[row]);
    }

    /** The first of some accounts, in the order of the list. */
    private int[] first(int[] accounts, OptionalInt count) {
        DoubleColumn profits = result.decision().expectedProfit().inOrder(accounts);
        int[] order = NumberOrder.first(count.orElse(accounts.length), profits, Money.HALF_CENT, Batches.usual());
        Arrays.setAll(order, place -> accounts[order[place]]);
        return order;
    }

    private int[] sorted(int[] accounts, Column by) {
        if (by.kind() == Kind.TEXT) {
            int[] listed = first(accounts, OptionalInt.empty());
            return cut(StableSort.sorted(listed, (a, b) -> compare(by.text(a), by.text(b))));
        }
        int[] listed = first(candidates(accounts, by), OptionalInt.empty());
        return cut(byNumber(listed, by));
    }

    private static int compare(String one, String other) {
        return one.isEmpty() || other.isEmpty()
                ? Boolean.compare(one.isEmpty(), other.isEmpty())
                : TextOrder.BY_CODE_POINT.compare(one, other);
    }

    /** Those that may be among the first: all whose number is not less than that of the last of the first. */
    private int[] candidates(int[] accounts, Column by) {
        if (top.isEmpty() || top.getAsInt() == 0 || top.getAsInt() >= accounts.length) {
            return accounts;
        }
        DoubleColumn numbers = numbers(accounts, by);
        int[] first = NumberOrder.first(top.getAsInt(), numbers, within(by), Batches.usual());
        if (first.length < top.getAsInt()) {
            return accounts;
        }
        double least = numbers.get(first[first.length - 1]);
        return IntStream.range(0, accounts.length)
                .filter(at -> numbers.get(at) >= least - within(by))
                .map(at -> accounts[at])
                .toArray();
    }

    /** From what difference on two numbers of a column differ. */
    private static double within(Column by) {
        return by.kind() == Kind.MONEY ? Money.HALF_CENT : 0;
    }

    private static DoubleColumn numbers(int[] accounts, Column by) {
        double[] numbers = new double[accounts.length];
        Arrays.setAll(numbers, at -> by.number(accounts[at]));
        return DoubleColumn.of(numbers);
    }

    private static int[] byNumber(int[] listed, Column by) {
        DoubleColumn numbers = numbers(listed, by);
        int[] order = NumberOrder.descending(numbers, within(by), Batches.usual());
        int[] sorted = Arrays.copyOf(order, listed.length);
        int count = order.length;
        for (int at = 0; at < listed.length && count < listed.length; at++) {
            if (Double.isNaN(numbers.get(at))) {
                sorted[count++] = at;
            }
        }
        Arrays.setAll(sorted, place -> listed[sorted[place]]);
        return sorted;
    }

    private int[] cut(int[] rows) {
        return Arrays.copyOf(rows, Math.min(top.orElse(rows.length), rows.length));
    }
}
