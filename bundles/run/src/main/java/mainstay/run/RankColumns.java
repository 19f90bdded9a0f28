package mainstay.run;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.Decision;
import mainstay.coverage.Recommendation;
import mainstay.coverage.Valuation;
import mainstay.segments.Segments;

/**
 * The columns of the prioritised list, by account: first those that every list has, then the rest of the book. What a column
 * needs is computed when the column is asked for, so that whoever shows a few columns pays for a few.
 */
public final class RankColumns extends ColumnsOnDemand {
    private static final List<String> USUAL_COVERAGES = List.of(CoverageOption.DEDICATED, "shared", "channel");

    /** The coverage that would bring most, whatever the policy. */
    public static final String BEST_COVERAGE = "best_coverage";

    /** Expected profit under it. */
    public static final String BEST_PROFIT = "best_profit";

    /** The coverage that the policy recommends, whatever is in force. */
    public static final String RECOMMENDED = "recommended_coverage";

    /** The coverage in the adopted plan. */
    public static final String PLAN_COVERAGE = "plan_coverage";

    /** The team in the adopted plan. */
    public static final String TEAM = "team";

    /** By how much it beats the recommended coverage. */
    public static final String LEFT_ON_TABLE = "left_on_table";

    /** What stands before the name of a column of the accounts table that is hidden behind one of ours. */
    public static final String HIDDEN = "book.";

    /** The names that hide columns of the accounts table, besides those of profits by coverage. */
    private static final Set<String> OWN = Set.of(
            "rank",
            "value",
            "addressable_wallet",
            "revenue",
            "share_of_wallet",
            "white_space",
            "expected_revenue",
            "gross_profit",
            "coverage",
            "cost_to_serve",
            "expected_profit",
            "large",
            "call",
            "score",
            BEST_COVERAGE,
            BEST_PROFIT,
            LEFT_ON_TABLE,
            RECOMMENDED,
            PLAN_COVERAGE,
            TEAM,
            "heads",
            Segments.VALUE_RELATIONSHIP,
            Segments.CLASS,
            Segments.TIER,
            Segments.CONTRIBUTION,
            Segments.PYRAMID,
            "strategy",
            Segments.PILOT,
            Segments.MARGIN_STRATEGIC,
            Segments.THREE_AXIS);

    private final LiveResult result;
    private final Accounts accounts;
    private final AccountColumns ofBook;
    private final List<String> listed;

    private RankColumns(LiveResult result) {
        this.result = result;
        this.accounts = result.book().accounts();
        this.ofBook = AccountColumns.of(accounts);
        identity();
        position();
        coverage();
        classes();
        leftOnTable();
        adoptedPlan();
        incomplete();
        this.listed = names();
        barriers();
        restOfTheBook();
    }

    /** The columns of a result; row {@code i} is account {@code i}. */
    public static RankColumns of(LiveResult result) {
        return new RankColumns(result);
    }

    /** The columns that every list has, in their order; row {@code i} is account {@code i}. */
    public static List<Column> listed(LiveResult result) {
        RankColumns rank = of(result);
        return rank.listedNames().stream().map(rank::column).toList();
    }

    /** All columns that can be sorted and filtered on: the listed ones and whatever else the book knows of an account. */
    public static List<Column> all(LiveResult result) {
        RankColumns rank = of(result);
        return rank.names().stream().map(rank::column).toList();
    }

    /** The names of the columns that every list has, in their order. */
    public List<String> listedNames() {
        return listed;
    }

    private void identity() {
        number("rank", Kind.COUNT, () -> account -> result.ranking().rank(account));
        for (AccountField field :
                List.of(AccountField.ACCOUNT_ID, AccountField.NAME, AccountField.INDUSTRY, AccountField.REGION)) {
            ofBook(field.column());
        }
    }

    private void position() {
        Valuation valuation = result.valuation();
        money("value", valuation::value);
        money("addressable_wallet", valuation::addressableWallet);
        money("revenue", valuation::revenue);
        number("share_of_wallet", Kind.RATIO, () -> valuation.shareOfWallet()::get);
        money("white_space", valuation::whiteSpace);
        money("expected_revenue", valuation::expectedRevenue);
        money("gross_profit", valuation::grossProfit);
    }

    private void coverage() {
        Decision decision = result.decision();
        text("coverage", () -> result::coverage);
        allow("coverage", this::coverageWords);
        number("cost_to_serve", Kind.MONEY, () -> decision::costToServe);
        money("expected_profit", decision::expectedProfit);
        for (String coverage : coverages(decision)) {
            number("profit_" + coverage.replace('-', '_'), Kind.MONEY, () -> profit(decision, coverage));
        }
        add("large", () -> Column.flagOrUndefined("large", decision::large));
        text(
                "call",
                () -> account ->
                        decision.call(account, accounts.strategic(account)).id());
        allow("call", () -> Arrays.stream(Recommendation.values())
                .map(Recommendation::id)
                .toList());
    }

    private List<String> coverageWords() {
        Set<String> known = coverages(result.decision());
        known.add(result.decision().terms().none().coverage());
        return List.copyOf(known);
    }

    private void leftOnTable() {
        Decision decision = result.decision();
        text(BEST_COVERAGE, () -> account -> decision.best(account).coverage());
        allow(BEST_COVERAGE, this::coverageWords);
        number(BEST_PROFIT, Kind.MONEY, () -> decision::bestProfit);
        number(LEFT_ON_TABLE, Kind.MONEY, () -> decision::leftOnTable);
    }

    /** Empty texts where no plan is adopted, so that a list keeps its shape. */
    private void adoptedPlan() {
        number("heads", Kind.NUMBER, () -> result::heads);
        text(RECOMMENDED, () -> result::recommended);
        allow(RECOMMENDED, this::coverageWords);
        text(PLAN_COVERAGE, () -> result::planCoverage);
        allow(PLAN_COVERAGE, this::coverageWords);
        text(TEAM, () -> result::team);
    }

    private static IntToDoubleFunction profit(Decision decision, String coverage) {
        DoubleColumn earned = decision.earned();
        return decision.terms()
                .offer(coverage)
                .<IntToDoubleFunction>map(offer ->
                        account -> decision.captures().of(offer, account).profit(earned.get(account)))
                .orElse(account -> Double.NaN);
    }

    /** The usual coverages always have their column, so that a list keeps its shape when a model is not there. */
    private static Set<String> coverages(Decision decision) {
        Set<String> coverages = new LinkedHashSet<>(USUAL_COVERAGES);
        decision.terms().offers().forEach(offer -> coverages.add(offer.coverage()));
        return coverages;
    }

    private void classes() {
        number("score", Kind.SCORE, () -> result.scores()::get);
        for (String name : List.of(
                Segments.VALUE_RELATIONSHIP, Segments.CLASS, Segments.TIER, Segments.CONTRIBUTION, Segments.PYRAMID)) {
            segmentation(name, name);
        }
    }

    private void segmentation(String column, String segmentation) {
        text(column, () -> result.segments().named(segmentation).orElseThrow()::of);
        allow(column, () -> result.segments().named(segmentation).orElseThrow().classes());
    }

    /** A list says which accounts are incomplete, where there are any. */
    private void incomplete() {
        if (accounts.extras().containsKey(Accounts.REJECTED_ROWS)) {
            ofBook(Accounts.REJECTED_ROWS);
        }
    }

    /** Columns of barriers, where the book knows any. */
    private void barriers() {
        if (result.hasBarriers()) {
            number("shut", Kind.MONEY, () -> result.barriers()::shut);
            number("freed", Kind.MONEY, () -> result.barriers()::freed);
            number("profit_freed", Kind.MONEY, () -> result.barriers()::profitFreed);
        }
    }

    private void restOfTheBook() {
        List.of(AccountField.values()).forEach(field -> ofBook(field.column()));
        segmentation("strategy", Segments.RELATIONSHIP);
        segmentation(Segments.PILOT, Segments.PILOT);
        result.segments().further().forEach(name -> segmentation(name, name));
        for (String header : accounts.extras().keySet()) {
            if (has(header) && !header.equals(Accounts.REJECTED_ROWS)) {
                add(HIDDEN + header, () -> ofBook.column(header).named(HIDDEN + header));
            } else {
                ofBook(header);
            }
        }
    }

    private void ofBook(String name) {
        if (add(name, () -> ofBook.column(name))) {
            allow(name, () -> ofBook.words(name));
        }
    }

    /** The headings of the accounts table that have the name of one of the columns that every list has. */
    public static List<String> hidden(Accounts accounts) {
        return accounts.extras().keySet().stream()
                .filter(header -> OWN.contains(header) || USUAL_COVERAGES.contains(header.replaceFirst("^profit_", "")))
                .toList();
    }

    private void money(String name, Supplier<DoubleColumn> values) {
        add(name, () -> Column.number(name, Kind.MONEY, values.get()));
    }

    private void number(String name, Kind kind, Supplier<IntToDoubleFunction> values) {
        add(name, () -> Column.number(name, kind, values.get()));
    }

    private void text(String name, Supplier<IntFunction<String>> texts) {
        add(name, () -> Column.text(name, texts.get()));
    }
}
