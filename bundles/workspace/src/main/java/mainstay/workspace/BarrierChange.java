package mainstay.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.barriers.FreedRevenue;
import mainstay.run.RunPrices;
import mainstay.run.parameters.Assumptions;

/** A change that does away with barriers: {@code barriers=gone} with all of them, {@code barriers=ID,ID} with some. */
public final class BarrierChange {
    /** What stands before the equals sign. */
    public static final String NAME = "barriers";

    /** The word for all barriers. */
    public static final String GONE = "gone";

    private BarrierChange() {}

    /** What may be typed for a book, with what each means; empty for a book without barriers. */
    public static Map<String, String> candidates(Book book) {
        Map<String, String> candidates = new LinkedHashMap<>();
        if (!book.plan().has(PlanTable.BARRIERS)) {
            return candidates;
        }
        PlanRows rows = book.plan().rows(PlanTable.BARRIERS);
        candidates.put(NAME + "=" + GONE, "all barriers are gone");
        for (int row = 0; row < rows.size(); row++) {
            candidates.put(NAME + "=" + rows.text(row, "barrier_id"), rows.text(row, "what"));
        }
        return candidates;
    }

    /** Whether this is the name of the change. */
    static boolean isNamed(String name) {
        return name.equals(NAME);
    }

    /**
     * The book after the change, if it is among changes; else the book.
     *
     * @throws MainstayException if there is no such barrier, with the nearest, or none at all
     */
    static Book applied(Book book, Map<String, String> changes, Assumptions assumptions) {
        String wanted = changes.get(NAME);
        if (wanted == null) {
            return book;
        }
        requireBarriers(book);
        BarrierPrices prices = RunPrices.barriers(book, assumptions, Optional.empty());
        boolean[] chosen = chosen(prices, wanted);
        return FreedRevenue.of(prices, row -> chosen[row]);
    }

    private static void requireBarriers(Book book) {
        if (!book.plan().has(PlanTable.BARRIERS)
                || book.plan().rows(PlanTable.BARRIERS).size() == 0) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "book " + book.name() + " has no barriers; a table barriers beside its accounts says them");
        }
    }

    private static boolean[] chosen(BarrierPrices prices, String wanted) {
        Map<String, Integer> rows = rows(prices);
        boolean[] chosen = new boolean[prices.size()];
        for (String each : wanted.split(",", -1)) {
            String id = each.strip();
            if (id.equals(GONE) && !rows.containsKey(GONE)) {
                rows.values().forEach(row -> chosen[row] = true);
            } else if (rows.containsKey(id)) {
                chosen[rows.get(id)] = true;
            } else {
                throw MainstayException.unknown(
                        Code.NOT_FOUND,
                        "barrier",
                        id,
                        rows.keySet(),
                        "barriers=gone takes all; plan barriers lists them");
            }
        }
        return chosen;
    }

    private static Map<String, Integer> rows(BarrierPrices prices) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int row = 0; row < prices.size(); row++) {
            rows.put(prices.rows().text(row, "barrier_id"), row);
        }
        return rows;
    }
}
