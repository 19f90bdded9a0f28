package mainstay.reporting.tck;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.api.Expression.word;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Better;
import mainstay.reporting.api.Brief.Change;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** A small priority list whose every figure follows from wallets and assumptions. */
final class SamplePriorityList {
    private static final double[] SPENDS = {4_000_000, 2_500_000, 1_300_000.5, 640_000, 90_000.25};
    private static final double[] ADDRESSABLE = {0.75, 0.5, 0.625, 0.25, 1};
    private static final double[] TIED = {0.125, 0, 0.375, 0.5, 0};

    private final String[] ids;
    private final String[] names;
    private final String[] lines;

    SamplePriorityList(String[] ids, String[] names, String[] lines) {
        this.ids = ids;
        this.names = names;
        this.lines = lines;
    }

    /** As many accounts as there are wallets. */
    static final int ACCOUNTS = SPENDS.length;

    Figures figures() {
        return new Figures(List.of(
                Figure.number("accounts", Kind.COUNT, ACCOUNTS, "rows of the book"),
                Figure.number("profit of the book", Kind.MONEY, expectedProfit(), "sum over the accounts")
                        .by(new Total("priority-list", "expected_profit")),
                Figure.number("dedicated accounts", Kind.COUNT, dedicated(), "accounts with dedicated coverage")
                        .by(new CountWhere("priority-list", "coverage", word("dedicated"))),
                Figure.number("undefined figure", Kind.RATIO, Double.NaN, "nothing to divide by"),
                Figure.text("leading account", ids[0], "the first of the list")));
    }

    /** What it comes to; the words are put in for others where texts of strangers may stand. */
    Brief brief(UnaryOperator<String> words) {
        Figure profit = Figure.number(
                        words.apply("profit in brief"), Kind.MONEY, expectedProfit(), words.apply("sum of them all"))
                .by(new Total("priority-list", "expected_profit"));
        return new Brief(
                words.apply("A few accounts bring nearly all of the profit."),
                List.of(
                        new Measure(
                                profit,
                                Optional.of(
                                        new Change(expectedProfit() / 2, words.apply("since spring"), Better.MORE))),
                        new Measure(
                                Figure.number(words.apply("people in brief"), Kind.COUNT, 7, ""),
                                Optional.of(new Change(0, words.apply("since spring"), Better.LESS))),
                        Measure.of(Figure.number(words.apply("unknown in brief"), Kind.RATIO, Double.NaN, "")),
                        Measure.of(Figure.text(words.apply("first in brief"), words.apply("a word"), ""))),
                Optional.of(Table.of(
                                "brief",
                                words.apply("Accounts that matter"),
                                List.of(
                                        Field.of(SampleColumns.texts("account_id", ids), words.apply("Id"), ""),
                                        Field.of(
                                                Column.number("left", Kind.MONEY, row -> 1_000.5 * row),
                                                words.apply("Left"),
                                                "")),
                                2)
                        .about("account_id")),
                List.of(words.apply("Whether the first of them is called."), words.apply("Who calls the second.")));
    }

    Table table() {
        return Table.of("priority-list", "Priority list", fields(), ACCOUNTS)
                .showing(List.of("rank", "account_id", "name", "coverage", "expected_profit"))
                .about("account_id");
    }

    private List<Field> fields() {
        return List.of(
                Field.of(Column.number("rank", Kind.COUNT, row -> row + 1)),
                Field.of(SampleColumns.texts("account_id", ids)),
                Field.of(SampleColumns.texts("name", names), "Account", "from the accounts file"),
                money("gross_profit", "Gross profit", SamplePriorityList::grossProfit, grossProfitFormula()),
                money("profit_dedicated", "Profit, dedicated", SamplePriorityList::profitDedicated, dedicatedFormula()),
                money("profit_shared", "Profit, shared", SamplePriorityList::profitShared, sharedFormula()),
                money("profit_none", "Profit, none", SamplePriorityList::profitNone, noneFormula()),
                Field.of(Column.text("coverage", SamplePriorityList::coverage), "Coverage", "richest that pays")
                        .by(coverageFormula()),
                money("cost_to_serve", "Cost to serve", SamplePriorityList::cost, costFormula()),
                money("expected_profit", "Expected profit", SamplePriorityList::profit, profitFormula()),
                Field.of(SampleColumns.numbers("share_of_wallet", Kind.RATIO, 0.0625, 0.125, Double.NaN, 0.3333, 0)),
                Field.of(SampleColumns.numbers("score", Kind.SCORE, 98.5, 71, 50.5, 12, 0)),
                Field.of(Column.flag("large", row -> profitDedicated(row) >= SampleAssumptions.TARGET))
                        .by(cell("profit_dedicated").atLeast(given("profit.target"))));
    }

    /** What the gross profit of each account is made of. */
    Table wallets() {
        return Table.of(
                        "wallets",
                        "Wallets",
                        List.of(
                                Field.of(SampleColumns.texts("account_id", ids)),
                                Field.of(SampleColumns.texts("line", lines), "Product line", "from the wallets file"),
                                Field.of(SampleColumns.numbers("spend", Kind.MONEY, SPENDS)),
                                Field.of(SampleColumns.numbers("addressable", Kind.RATIO, ADDRESSABLE)),
                                Field.of(SampleColumns.numbers("tied", Kind.RATIO, TIED)),
                                money(
                                        "gross_profit",
                                        "Gross profit",
                                        SamplePriorityList::grossProfit,
                                        walletFormula())),
                        ACCOUNTS)
                .about("account_id");
    }

    private static Field money(String name, String heading, IntToDoubleFunction amounts, Expression formula) {
        return Field.of(Column.number(name, Kind.MONEY, amounts), heading, formula.text())
                .by(formula);
    }

    private static double grossProfit(int row) {
        return SPENDS[row] * ADDRESSABLE[row] * (1 - TIED[row]) * SampleAssumptions.MARGIN;
    }

    private static double profitDedicated(int row) {
        return grossProfit(row) * SampleAssumptions.CAPTURE - SampleAssumptions.COST;
    }

    private static double profitShared(int row) {
        return grossProfit(row) * SampleAssumptions.CAPTURE_SHARED - SampleAssumptions.COST_SHARED;
    }

    private static double profitNone(int row) {
        return grossProfit(row) * SampleAssumptions.CAPTURE_NONE;
    }

    private static String coverage(int row) {
        if (profitDedicated(row) >= SampleAssumptions.TARGET) {
            return "dedicated";
        }
        return profitShared(row) >= SampleAssumptions.TARGET_SHARED ? "shared" : "none";
    }

    private static double cost(int row) {
        return switch (coverage(row)) {
            case "dedicated" -> SampleAssumptions.COST;
            case "shared" -> SampleAssumptions.COST_SHARED;
            default -> 0;
        };
    }

    private static double profit(int row) {
        return switch (coverage(row)) {
            case "dedicated" -> profitDedicated(row);
            case "shared" -> profitShared(row);
            default -> profitNone(row);
        };
    }

    private static double expectedProfit() {
        double sum = 0;
        for (int row = 0; row < ACCOUNTS; row++) {
            sum += profit(row);
        }
        return sum;
    }

    private static double dedicated() {
        double count = 0;
        for (int row = 0; row < ACCOUNTS; row++) {
            count += coverage(row).equals("dedicated") ? 1 : 0;
        }
        return count;
    }

    private static Expression walletFormula() {
        return cell("spend")
                .times(cell("addressable"))
                .times(number(1).minus(cell("tied")))
                .times(given("margin.default"));
    }

    private static Expression grossProfitFormula() {
        return new TotalWhere("wallets", "gross_profit", "account_id", cell("account_id"));
    }

    private static Expression dedicatedFormula() {
        return cell("gross_profit")
                .times(given("capture.dedicated"))
                .minus(given("teamcost.dedicated.cost_per_account"));
    }

    private static Expression sharedFormula() {
        return cell("gross_profit").times(given("capture.shared")).minus(given("teamcost.shared.cost_per_account"));
    }

    private static Expression noneFormula() {
        return cell("gross_profit").times(given("capture.none"));
    }

    private static Expression coverageFormula() {
        return choose(
                cell("profit_dedicated").atLeast(given("profit.target")),
                word("dedicated"),
                choose(cell("profit_shared").atLeast(given("target.shared")), word("shared"), word("none")));
    }

    private static Expression costFormula() {
        return byCoverage(
                given("teamcost.dedicated.cost_per_account"), given("teamcost.shared.cost_per_account"), number(0));
    }

    private static Expression profitFormula() {
        return byCoverage(cell("profit_dedicated"), cell("profit_shared"), cell("profit_none"));
    }

    private static Expression byCoverage(Expression dedicated, Expression shared, Expression none) {
        return choose(
                cell("coverage").equalTo(word("dedicated")),
                dedicated,
                choose(cell("coverage").equalTo(word("shared")), shared, none));
    }
}
