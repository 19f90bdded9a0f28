package mainstay.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Rollup;
import mainstay.plan.barriers.BarrierPrices;

/**
 * The barriers of the accounts of a result. Barriers are priced in the book as it was read; where branches were rolled up, those
 * of an account are those of its branches too.
 */
public final class BarriersByAccount {
    private final BarrierPrices prices;
    /** The accounts of the book as it was read that have barriers, by the account that they were rolled up into. */
    private final Optional<Map<Integer, int[]>> members;

    private BarriersByAccount(BarrierPrices prices, Optional<Map<Integer, int[]>> members) {
        this.prices = prices;
        this.members = members;
    }

    static BarriersByAccount of(Book book, BarrierPrices prices) {
        return new BarriersByAccount(prices, book.rollup().map(rollup -> members(book, rollup, prices)));
    }

    private static Map<Integer, int[]> members(Book units, Rollup rollup, BarrierPrices prices) {
        Map<Integer, int[]> members = new HashMap<>();
        for (int account = 0; account < prices.book().accounts().size(); account++) {
            if (prices.has(account)) {
                String id = prices.book().accounts().id(account);
                int unit = units.accounts().find(rollup.headOf(id).orElse(id)).orElseThrow();
                members.merge(unit, new int[] {account}, (some, more) -> IntStream.concat(
                                IntStream.of(some), IntStream.of(more))
                        .toArray());
            }
        }
        return members;
    }

    /** What the barriers are priced at. */
    public BarrierPrices prices() {
        return prices;
    }

    private int[] accounts(int account) {
        return members.map(all -> all.getOrDefault(account, new int[0])).orElseGet(() -> new int[] {account});
    }

    /** The barriers of an account of the result, as rows of the table of barriers. */
    public int[] rows(int account) {
        return IntStream.of(accounts(account))
                .flatMap(each ->
                        IntStream.range(prices.rows().start(each), prices.rows().start(each + 1)))
                .toArray();
    }

    /** What its barriers shut that are not gone, in currency a year. */
    public double shut(int account) {
        return sum(account, prices::shutOf);
    }

    /** What we would sell it more without them, in currency a year. */
    public double freed(int account) {
        return sum(account, prices::freedOf);
    }

    /** The same, less what lines lose that are replaced. */
    public double sold(int account) {
        return freed(account) - sum(account, prices::lostOf);
    }

    /** The profit that they free, net of what that takes of lines that are replaced, in currency a year. */
    public double profitFreed(int account) {
        return sum(account, prices::profitFreedOf);
    }

    private double sum(int account, IntToDoubleFunction ofAccount) {
        if (members.isEmpty()) {
            return ofAccount.applyAsDouble(account);
        }
        double sum = 0;
        for (int each : accounts(account)) {
            sum += ofAccount.applyAsDouble(each);
        }
        return sum;
    }
}
