package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.barriers.BarrierStatus;
import mainstay.run.BarriersByAccount;
import mainstay.run.LiveResult;
import mainstay.run.compare.WhatIf;
import mainstay.run.listing.CrossTable;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;

/** The barriers of a book, or of one account, on a day, in the order in which they are best done away with. */
public final class BarrierTable {
    private static final List<String> SHOWN = List.of(
            "barrier_id",
            "account_id",
            "line",
            "profit_freed",
            "what",
            "shut",
            "win",
            "freed",
            "margin",
            "cost",
            "payback_months",
            "owner",
            "due",
            "status");
    private static final List<String> SUMMED = List.of("profit_freed", "freed", "shut", "cost", "actions");

    private final LiveResult result;
    private final int[] accounts;
    private final BarrierPrices prices;
    private final PlanRows barriers;
    private final int[] rows;
    private final Map<String, Integer> actions;

    private BarrierTable(LiveResult result, LocalDate day, int[] accounts) {
        BarriersByAccount all = result.barriers(Optional.of(day));
        this.result = result;
        this.accounts = accounts.clone();
        this.prices = all.prices();
        this.barriers = prices.rows();
        this.rows = prices.inOrder(
                accounts.length == result.book().accounts().size()
                        ? IntStream.range(0, prices.size()).toArray()
                        : IntStream.of(accounts)
                                .flatMap(account -> IntStream.of(all.rows(account)))
                                .toArray());
        this.actions = actions(prices.book());
    }

    /**
     * The barriers on a day.
     *
     * @param accounts the accounts of the result that they are of
     */
    public static BarrierTable of(LiveResult result, LocalDate day, int... accounts) {
        return new BarrierTable(result, day, accounts);
    }

    /** How many actions there are for what, by its id. */
    private static Map<String, Integer> actions(Book book) {
        Map<String, Integer> actions = new HashMap<>();
        if (book.plan().has(PlanTable.ACTIONS)) {
            PlanRows all = book.plan().rows(PlanTable.ACTIONS);
            for (int row = 0; row < all.size(); row++) {
                actions.merge(all.text(row, "for"), 1, Integer::sum);
            }
        }
        return actions;
    }

    /** The columns, a row a barrier. */
    public PlanColumns columns() {
        return PlanColumns.of(
                        rows.length,
                        List.of(
                                text("barrier_id"),
                                Column.text(
                                                "account_id",
                                                prices.book().accounts().ids())
                                        .inOrder(IntStream.of(rows)
                                                .map(barriers::account)
                                                .toArray()),
                                text("line"),
                                text("what"),
                                number("shut", Kind.MONEY, prices::shut),
                                number("win", Kind.RATIO, prices::win),
                                number("freed", Kind.MONEY, prices::freed),
                                number("margin", Kind.RATIO, prices::margin),
                                number("profit_freed", Kind.MONEY, prices::profitFreed),
                                number("cost", Kind.MONEY, prices::cost),
                                number("payback_months", Kind.NUMBER, prices::paybackMonths),
                                text("department"),
                                text("owner"),
                                Column.text("due", place -> barriers.cell(rows[place], "due")),
                                Column.text("status", place -> prices.status(rows[place])
                                        .id()),
                                number("actions", Kind.COUNT, this::actions)))
                .allowing(
                        "status",
                        Arrays.stream(BarrierStatus.values())
                                .map(BarrierStatus::id)
                                .toList());
    }

    private Column text(String name) {
        return Column.text(name, barriers.texts(name)).inOrder(rows);
    }

    private Column number(String name, Kind kind, IntToDoubleFunction ofRow) {
        return Column.number(name, kind, place -> ofRow.applyAsDouble(rows[place]));
    }

    private double actions(int row) {
        return actions.getOrDefault(barriers.text(row, "barrier_id"), 0);
    }

    /** The list. */
    public PlanListing listing() {
        return new PlanListing(columns(), SHOWN, SUMMED, sentences(), notes());
    }

    private List<String> notes() {
        return result.hasBarriers() ? List.of() : List.of(phrase("barriers.no-table"));
    }

    /** What they free, as a matrix of lines and of what keeps us out of them. */
    public PlanListing matrix() {
        PlanColumns matrix = CrossTable.of(
                        "line",
                        barriers.texts("line"),
                        barriers.texts("what"),
                        prices::profitFreed,
                        IntStream.of(rows).filter(row -> !prices.isGone(row)).toArray())
                .columns();
        List<String> names = matrix.names();
        return new PlanListing(matrix, names, names.subList(1, names.size()), sentences(), notes());
    }

    /** What they come to, in sentences; none where there are none. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (rows.length == 0) {
            return sentences;
        }
        int[] standing = IntStream.of(rows).filter(row -> !prices.isGone(row)).toArray();
        double shut = sum(prices::shut);
        double ofRoom = Arrays.stream(standing).mapToDouble(prices::shutOfRoom).sum();
        double room = room();
        sentences.add(counted(
                "barriers.shut",
                standing.length,
                NumberText.money(ofRoom),
                NumberText.money(room),
                NumberText.money(room - ofRoom)));
        if (shut - ofRoom > 0) {
            sentences.add(phrase("barriers.closed", NumberText.money(shut - ofRoom)));
        }
        sentences.add(phrase(
                "barriers.freed", NumberText.money(sum(prices::freed)), NumberText.money(sum(prices::profitFreed))));
        if (sum(prices::eats) != 0) {
            sentences.add(phrase("barriers.eats", NumberText.money(sum(prices::eats))));
        }
        leftOut(sentences, "barriers.gone", prices::isGone);
        leftOut(sentences, "barriers.no-wallet", row -> prices.wallet(row) < 0 && !prices.isGone(row));
        leftOut(sentences, "barriers.no-cost", row -> Double.isNaN(prices.cost(row)) && !prices.isGone(row));
        return sentences;
    }

    private void leftOut(List<String> sentences, String key, IntPredicate which) {
        long count = IntStream.of(rows).filter(which).count();
        if (count > 0) {
            sentences.add(counted(key, (double) count));
        }
    }

    private double sum(IntToDoubleFunction ofRow) {
        double sum = 0;
        for (int row : rows) {
            sum += ofRow.applyAsDouble(row);
        }
        return sum;
    }

    /** The white space of the accounts that have one of these barriers. */
    private double room() {
        return IntStream.of(rows)
                .map(barriers::account)
                .sorted()
                .distinct()
                .mapToDouble(prices::whiteSpaceOf)
                .sum();
    }

    /** Whether they are those of one account, and some of them stand. */
    public boolean isOfOne() {
        return accounts.length == 1 && IntStream.of(rows).anyMatch(row -> !prices.isGone(row));
    }

    /** The run without them, which computes the whole book again; to be called under the lease of the result. */
    public WhatIf without() {
        boolean[] chosen = new boolean[prices.size()];
        IntStream.of(rows).forEach(row -> chosen[row] = true);
        return WhatIf.of(result, result.without(prices, row -> chosen[row]));
    }

    /** What becomes of the account without them, in a sentence; they must be those of one account. */
    public String after(WhatIf without) {
        int of = accounts[0];
        LiveResult then = without.then();
        return phrase(
                "barriers.after",
                NumberText.money(result.decision().expectedProfit().get(of)),
                NumberText.money(then.decision().expectedProfit().get(of)),
                fromTo(result.coverage(of), then.coverage(of)),
                fromTo(result.call(of), then.call(of)),
                fromTo(
                        NumberText.number(result.ranking().rank(of)),
                        NumberText.number(then.ranking().rank(of))));
    }

    private static String fromTo(String before, String after) {
        return before.equals(after) ? phrase("barriers.stays", before) : phrase("barriers.from-to", before, after);
    }
}
