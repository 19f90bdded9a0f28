package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.amount;
import static mainstay.reporting.content.ReportWords.parts;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.compare.Comparison;
import mainstay.run.compare.Comparison.Account;
import mainstay.run.compare.Comparison.Row;
import mainstay.run.compare.ComparisonColumns;
import mainstay.run.segments.SegmentClass;
import mainstay.segments.Segments;

/** What moves when one model takes the place of another. */
final class SwapBlocks {
    private static final List<String> MEASURED =
            List.of("item", "before", "after", "moved", "value_before", "value_after", "value_moved", "detail");

    private final LiveResult before;
    private final LiveResult after;
    private final List<Row> rows;
    private final List<String> models;

    SwapBlocks(LiveResult before, LiveResult after, Comparison comparison, List<String> models) {
        this.before = before;
        this.after = after;
        this.rows = comparison.rows();
        this.models = models;
    }

    /** By score where scores differ, else by rank on the list. */
    Shifts shifts() {
        boolean sameScores = IntStream.range(0, before.scores().size())
                .allMatch(account -> Double.compare(
                                before.scores().get(account), after.scores().get(account))
                        == 0);
        if (sameScores) {
            return RankShifts.of(
                    phrase("swap.by-rank"),
                    models.get(0),
                    models.get(1),
                    before,
                    before.ranking()::rank,
                    after.ranking()::rank);
        }
        int[] from = places(before.scores());
        int[] to = places(after.scores());
        return RankShifts.of(
                phrase("swap.by-score"),
                models.get(0),
                models.get(1),
                before,
                account -> from[account],
                account -> to[account]);
    }

    /** The place of each account by score, from 1 on; of equals the smaller id first, those without a score last. */
    private static int[] places(DoubleColumn scores) {
        Integer[] order = new Integer[scores.size()];
        Arrays.setAll(order, account -> account);
        Arrays.parallelSort(order, (a, b) -> {
            int byScore = Double.compare(lastIfUndefined(scores.get(b)), lastIfUndefined(scores.get(a)));
            return byScore != 0 ? byScore : Integer.compare(a, b);
        });
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place + 1;
        }
        return places;
    }

    private static double lastIfUndefined(double score) {
        return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
    }

    /** How many accounts are key, major and core on either side. */
    Bars classes() {
        List<SegmentClass> from = SegmentClass.of(before, Segments.CLASS);
        List<SegmentClass> to = SegmentClass.of(after, Segments.CLASS);
        List<Bar> bars = from.stream()
                .map(of -> new Bar(of.name(), List.of(of.expectedProfit(), profit(to, of.name()))))
                .toList();
        return new Bars(
                        "classes",
                        phrase("swap.classes"),
                        parts(from.stream()
                                .map(of -> phrase(
                                        "swap.class",
                                        of.name(),
                                        amount(of.expectedProfit()),
                                        amount(profit(to, of.name()))))
                                .toList()),
                        phrase("category.class"),
                        Kind.MONEY,
                        models,
                        bars)
                .in(Hue.GREY, Hue.BLUE);
    }

    private static double profit(List<SegmentClass> classes, String name) {
        return classes.stream()
                .filter(of -> of.name().equals(name))
                .mapToDouble(SegmentClass::expectedProfit)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** What moves in all. */
    Table table(String id) {
        List<Row> shown = rows.stream().filter(row -> row.account().isEmpty()).toList();
        List<Field> fields = ComparisonColumns.of(shown).stream()
                .filter(column -> MEASURED.contains(column.name()))
                .map(Glossary::field)
                .toList();
        return Table.of(id, phrase("swap.table"), fields, shown.size())
                .showing(List.of("item", "before", "after", "moved", "detail"));
    }

    /** The accounts that move most, and why. */
    Table accounts() {
        List<Row> shown = rows.stream().filter(row -> row.account().isPresent()).toList();
        List<Field> fields = new ArrayList<>();
        fields.add(
                Glossary.field(Column.text("account_id", row -> shown.get(row).item())));
        fields.add(account(shown, "name", Account::name));
        fields.add(Glossary.field(
                Column.number("score_before", Kind.SCORE, row -> shown.get(row).before())));
        fields.add(Glossary.field(
                Column.number("score", Kind.SCORE, row -> shown.get(row).after())));
        fields.add(account(shown, "coverage_before", Account::coverageBefore));
        fields.add(account(shown, "coverage", Account::coverageAfter));
        fields.add(account(shown, "tier_before", Account::tierBefore));
        fields.add(account(shown, "tier", Account::tierAfter));
        fields.add(money(shown, "expected_profit_before", Account::profitBefore));
        fields.add(money(shown, "expected_profit", Account::profitAfter));
        fields.add(account(shown, "why", Account::why));
        return Table.of("movers", phrase("swap.accounts"), fields, shown.size())
                .about("account_id")
                .telling(row -> AccountDetails.of(after, index(shown.get(row).item())));
    }

    private int index(String id) {
        return after.book().accounts().find(id).orElseThrow();
    }

    private static Field account(List<Row> rows, String name, Function<Account, String> text) {
        return Glossary.field(
                Column.text(name, row -> rows.get(row).account().map(text).orElse("")));
    }

    private static Field money(List<Row> rows, String name, ToDoubleFunction<Account> amount) {
        return Glossary.field(Column.number(name, Kind.MONEY, row -> account(rows, row)
                .map(amount::applyAsDouble)
                .orElse(Double.NaN)));
    }

    private static Optional<Account> account(List<Row> rows, int row) {
        return rows.get(row).account();
    }
}
