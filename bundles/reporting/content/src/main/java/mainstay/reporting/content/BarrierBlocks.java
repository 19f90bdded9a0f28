package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.items;
import static mainstay.reporting.content.ReportWords.phrase;
import static mainstay.reporting.content.ReportWords.sentences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.barriers.BarrierStatus;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.BarriersByAccount;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.BarrierTable;
import mainstay.run.listing.PlanColumns;

/** What keeps us out of lines: what each barrier shuts and frees, of one account or of all. */
final class BarrierBlocks {
    private static final int BARS = 10;
    private static final int ACROSS = 8;
    private static final double MOST = 0.8;
    private static final List<String> CHIEF = List.of(
            "barrier_id",
            "account_id",
            "line",
            "what",
            "shut",
            "win",
            "freed",
            "profit_freed",
            "cost",
            "owner",
            "due",
            "status");

    private final String id;
    private final BarrierTable listed;
    private final BarrierPrices prices;
    private final int[] order;
    private final int[] byProfit;
    private final boolean isOfOne;

    /**
     * The barriers on a day.
     *
     * @param id the id of their table
     * @param accounts the accounts that they are of
     */
    BarrierBlocks(String id, LiveResult result, LocalDate day, int... accounts) {
        BarriersByAccount all = result.barriers(Optional.of(day));
        this.id = id;
        this.isOfOne = accounts.length == 1 && result.book().accounts().size() > 1;
        this.listed = BarrierTable.of(result, day, accounts);
        this.prices = all.prices();
        this.order = prices.inOrder(IntStream.of(accounts)
                .flatMap(account -> IntStream.of(all.rows(account)))
                .toArray());
        this.byProfit = IntStream.of(order)
                .filter(row -> !prices.isGone(row))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -prices.profitFreed(row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether any barrier is not gone. */
    boolean anyStands() {
        return byProfit.length > 0;
    }

    BarrierTable listed() {
        return listed;
    }

    /** What to do first, and who is missing. */
    List<String> decision() {
        double all = sum(byProfit);
        if (byProfit.length == 0 || !(all > 0)) {
            return List.of(phrase("barriers.none"));
        }
        int few = 0;
        double reached = 0;
        while (reached < MOST * all) {
            reached += prices.profitFreed(byProfit[few++]);
        }
        String first = items(IntStream.of(byProfit)
                .limit(Math.min(few, 3))
                .mapToObj(row ->
                        phrase("barriers.first", label(row), NumberText.money(Math.rint(prices.profitFreed(row)))))
                .toList());
        long unassigned = IntStream.of(byProfit).filter(this::isUnassigned).count();
        String decided = counted("barriers.decision", few, NumberText.number(byProfit.length), first);
        return unassigned == 0
                ? List.of(decided)
                : List.of(decided, counted("barriers.unassigned", (double) unassigned));
    }

    private boolean isUnassigned(int row) {
        return prices.rows().text(row, "owner").isEmpty() || prices.status(row) == BarrierStatus.NO_DATE;
    }

    private double sum(int... rows) {
        return IntStream.of(rows).mapToDouble(prices::profitFreed).sum();
    }

    private String label(int row) {
        String barrier = prices.rows().text(row, "barrier_id");
        return isOfOne
                ? barrier
                : phrase("barriers.label", barrier, prices.rows().accountId(row));
    }

    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(total("profit_freed", prices::profitFreed));
        figures.add(total("freed", prices::freed));
        figures.add(total("shut", prices::shut));
        figures.add(total("cost", row -> prices.isGone(row) ? 0 : prices.rows().number(row, "cost", 0)));
        figures.add(count("barriers.standing", row -> true));
        figures.add(count("barriers.late", row -> prices.status(row) == BarrierStatus.LATE));
        figures.add(count("barriers.nobody", this::isUnassigned));
        return new Figures(figures);
    }

    private Figure total(String field, IntToDoubleFunction amount) {
        Figure figure = Figure.number(
                Glossary.heading(field),
                Kind.MONEY,
                IntStream.of(order).mapToDouble(amount).sum(),
                phrase("barriers.sum", Glossary.meaning("plan.row", field)));
        return field.equals("cost") ? figure : figure.by(new Total(id, field));
    }

    private Figure count(String key, IntPredicate which) {
        return Figure.number(
                phrase(key),
                Kind.COUNT,
                (double) IntStream.of(byProfit).filter(which).count(),
                phrase(key + ".how"));
    }

    /** The barriers that free most. */
    Bars largest() {
        return new Bars(
                id + "-largest",
                phrase("barriers.largest"),
                ListingTable.text(listed.sentences()),
                phrase("category.barrier"),
                Kind.MONEY,
                List.of(Glossary.heading("profit_freed")),
                IntStream.of(byProfit)
                        .limit(BARS)
                        .mapToObj(row -> new Bar(label(row), List.of(prices.profitFreed(row))))
                        .toList());
    }

    /** How few of them free most. */
    Table pareto() {
        double[] running = new double[byProfit.length];
        double all = sum(byProfit);
        double reached = 0;
        for (int at = 0; at < running.length; at++) {
            reached += prices.profitFreed(byProfit[at]);
            running[at] = reached / all;
        }
        Expression profit = new TotalWhere(id, "profit_freed", "barrier_id", Expression.cell("barrier_id"));
        return Table.of(
                        id + "-pareto",
                        phrase("barriers.pareto"),
                        List.of(
                                text("barrier_id"),
                                ListingTable.field(Column.text(
                                        "account_id", at -> prices.rows().accountId(byProfit[at]))),
                                text("line"),
                                text("what"),
                                ListingTable.field(Column.number(
                                                "profit_freed", Kind.MONEY, at -> prices.profitFreed(byProfit[at])))
                                        .by(profit),
                                ListingTable.field(Column.number("running_share", Kind.RATIO, at -> running[at]))),
                        byProfit.length)
                .about("account_id");
    }

    private Field text(String column) {
        return ListingTable.field(Column.text(column, at -> prices.rows().text(byProfit[at], column)));
    }

    /** How many are late. */
    long late() {
        return IntStream.of(byProfit)
                .filter(row -> prices.status(row) == BarrierStatus.LATE)
                .count();
    }

    /** What is freed by line and by what keeps us out, the most first. */
    Grid matrix() {
        return matrix(ACROSS);
    }

    /** The same with at most so many columns. */
    Grid matrix(int most) {
        PlanColumns matrix = listed.matrix().columns();
        List<String> names = matrix.names();
        int across = Math.min(most, Math.max(0, names.size() - 2));
        List<Field> columns = names.stream()
                .skip(1)
                .limit(across)
                .map(name -> Field.of(matrix.column(name), name, "")
                        .by(new TotalWhereBoth(
                                id, "profit_freed", "line", Expression.cell("line"), "what", Expression.word(name))))
                .toList();
        Optional<Field> total = names.size() < 2
                ? Optional.empty()
                : Optional.of(Field.of(
                                matrix.column(names.get(names.size() - 1)),
                                phrase("total"),
                                phrase("barriers.total.how"))
                        .by(new TotalWhere(id, "profit_freed", "line", Expression.cell("line"))));
        int left = Math.max(0, names.size() - 2 - across);
        String text = phrase("barriers.matrix.text");
        return new Grid(
                id + "-matrix",
                phrase("barriers.matrix"),
                left == 0 ? text : sentences(text, counted("barriers.matrix.left", left)),
                ListingTable.field(matrix.column("line")),
                columns,
                total,
                Math.max(0, matrix.size() - 1),
                List.of());
    }

    /** The list, whose figures a workbook computes anew. */
    Table table() {
        Table table = Table.of(
                id, phrase("barriers.table"), BarrierFields.of(id, listed.columns(), prices, order), order.length);
        return table.showing(CHIEF).about("account_id");
    }
}
