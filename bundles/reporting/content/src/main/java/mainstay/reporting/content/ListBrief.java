package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.coverage.Decision;
import mainstay.coverage.LeftOnTable;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.review.ReviewTotals;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.segments.Concentration;

/** The brief of a list of accounts: how many bring most of the profit, the ten that could bring most, and what is to be decided. */
final class ListBrief {
    private static final double MOST = 0.8;
    private static final List<String> AMOUNTS = List.of("expected_profit", RankColumns.LEFT_ON_TABLE);

    private final LiveResult result;
    private final Overview overview;
    private final ReportRequest asked;
    private final LocalDate day;
    private final Optional<String> list;

    /**
     * Of a result.
     *
     * @param overview its sums
     * @param list the id of the table in the same report that has every account
     * @param day on which targets and barriers are looked at
     */
    ListBrief(LiveResult result, Overview overview, Optional<String> list, LocalDate day, ReportRequest asked) {
        this.result = result;
        this.overview = overview;
        this.list = list;
        this.asked = asked;
        this.day = day;
    }

    /** The brief of the list itself. */
    Brief brief() {
        return saying(conclusion());
    }

    /** The same figures, accounts and decisions below what a report concludes; its own conclusion where that is nothing. */
    Brief saying(String conclusion) {
        return size() == 0 || conclusion.isEmpty() ? brief() : saying(List.of(conclusion));
    }

    private Brief saying(List<String> conclusion) {
        List<String> decisions = new ArrayList<>(ToDecide.of(result, asked.standing(), day));
        if (size() > 0 && asked.standing() != Standing.ALONE && before().isEmpty()) {
            decisions.add(phrase("decide.first-review"));
        }
        return Brief.saying(conclusion, size() == 0 ? List.of() : measures(), accounts(), decisions);
    }

    /** What the list comes to, or why it comes to nothing. */
    List<String> conclusion() {
        if (size() == 0) {
            return List.of(phrase("brief.empty"));
        }
        List<String> sentences = new ArrayList<>();
        LeftOnTable left = result.leftOnTable();
        if (left.accounts() > 0 && !result.isOnAdopted()) {
            sentences.add(left(left));
        }
        sentences.add(few());
        if (!(overview.whiteSpace() > 0)) {
            sentences.add(phrase("brief.no-wallets"));
        }
        return sentences;
    }

    /** How few accounts bring most of the profit. */
    String few() {
        double few = Concentration.of(result.decision().expectedProfit()).accountsFor(MOST);
        return Double.isNaN(few)
                ? phrase("brief.no-profit")
                : counted("brief.few", few, counted("accounts", size()), whole(result.expectedProfit()));
    }

    private int size() {
        return result.book().accounts().size();
    }

    private String left(LeftOnTable left) {
        double profit = result.expectedProfit();
        String more = whole(left.profit());
        double part = profit > 0 ? Math.rint(left.profit() / profit * 100) / 100 : 0;
        return part > 0
                ? counted("brief.left-by", left.accounts(), more, NumberText.percent(part))
                : counted("brief.left", left.accounts(), more);
    }

    private Optional<Review> before() {
        return asked.standing().closed();
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(
                since(overview.profit(), ReviewTotals.PROFIT),
                since(overview.cost(), ReviewTotals.COST),
                since(overview.heads(), ReviewTotals.HEADS),
                since(overview.large(), ReviewTotals.LARGE)));
        if (!result.isOnAdopted()) {
            measures.add(1, Measure.of(overview.left()));
        }
        return measures;
    }

    private Measure since(Figure figure, String measure) {
        Map<String, Double> totals = before().map(Review::totals).orElse(Map.of());
        String since =
                before().map(review -> phrase("brief.since", review.name())).orElse("");
        return Briefs.measure(figure, totals.getOrDefault(measure, Double.NaN), since, Briefs.better(measure));
    }

    private Optional<Table> accounts() {
        int[] rows = chosen(result);
        if (rows.length == 0) {
            return Optional.empty();
        }
        Accounts accounts = result.book().accounts();
        Decision decision = result.decision();
        List<Field> fields = new ArrayList<>(List.of(field(Column.text("account_id", accounts::id), rows)));
        if (IntStream.of(rows).anyMatch(row -> !accounts.name(row).isEmpty())) {
            fields.add(field(Column.text("name", accounts::name), rows));
        }
        if (bringsProfit(result)) {
            fields.add(asComputed(field(Column.text("coverage", result::coverage), rows)));
            fields.add(live(Column.number("expected_profit", Kind.MONEY, decision.expectedProfit()::get), rows));
            fields.addAll(result.isOnAdopted() ? List.of() : leftOnTable(rows));
        } else {
            fields.add(
                    field(Column.number("value", Kind.MONEY, result.valuation().value()::get), rows));
            fields.add(field(
                    Column.number("revenue", Kind.MONEY, result.valuation().revenue()::get), rows));
        }
        String title = counted(titleOfAccounts(), rows.length, currency());
        return Optional.of(Table.of(Briefs.ID, title, fields, rows.length).about("account_id"));
    }

    private String titleOfAccounts() {
        if (!bringsProfit(result)) {
            return "brief.accounts.value";
        }
        return result.isOnAdopted() ? "brief.accounts.plan" : "brief.accounts";
    }

    /** What the policy gives up, which is another thing than what an adopted plan brings. */
    private List<Field> leftOnTable(int... rows) {
        Decision decision = result.decision();
        return List.of(
                live(Column.number(RankColumns.LEFT_ON_TABLE, Kind.MONEY, decision::leftOnTable), rows),
                asComputed(field(
                        Column.text(RankColumns.BEST_COVERAGE, account -> decision.best(account)
                                .coverage()),
                        rows)));
    }

    private String currency() {
        String currency = Language.current().currency(result.book().currency());
        return currency.isEmpty() ? "" : currency + " ";
    }

    private static boolean bringsProfit(LiveResult result) {
        return IntStream.range(0, result.book().accounts().size())
                .anyMatch(account -> result.decision().bestProfit(account) > 0);
    }

    /**
     * The accounts that could bring most, whatever their coverage, or do under an adopted plan; by value where none could bring a
     * profit.
     */
    static int[] chosen(LiveResult result) {
        int size = result.book().accounts().size();
        IntToDoubleFunction profit =
                result.isOnAdopted() ? result.decision().expectedProfit()::get : result.decision()::bestProfit;
        IntToDoubleFunction matter =
                bringsProfit(result) ? profit : result.valuation().value()::get;
        double[] amounts = IntStream.range(0, size).mapToDouble(matter).toArray();
        double least = IntStream.range(0, size)
                .mapToDouble(account -> -amounts[account])
                .sorted()
                .skip(Math.max(0, Math.min(Briefs.ROWS, size) - 1))
                .findFirst()
                .orElse(0);
        return IntStream.range(0, size)
                .filter(account -> -amounts[account] <= least)
                .boxed()
                .sorted(Comparator.comparingDouble(account -> -amounts[account]))
                .limit(Briefs.ROWS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Field field(Column column, int... rows) {
        return Field.of(column.inOrder(rows), Glossary.heading(column.name()), Glossary.meaning(column.name()));
    }

    /** Where every account is in the report, a workbook finds the amount there. */
    private Field live(Column column, int... rows) {
        Field field = field(column, rows);
        return list.filter(table -> AMOUNTS.contains(column.name()))
                .map(table -> field.by(
                        new Expression.TotalWhere(table, column.name(), "account_id", Expression.cell("account_id"))))
                .orElse(field);
    }

    /** A workbook in which amounts follow cannot look words up. */
    private Field asComputed(Field field) {
        return list.isPresent() ? field.frozen() : field;
    }

    private static String whole(double amount) {
        return NumberText.money(Math.rint(amount));
    }
}
