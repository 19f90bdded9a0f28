package mainstay.run.compare;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.run.compare.Comparison.Account;
import mainstay.run.compare.Comparison.Row;

/**
 * The lines of a comparison as columns: each number unrounded and as people read it. The columns from {@code name} to
 * {@code why} are those of accounts that move, and are empty in the lines about the whole book.
 */
public final class ComparisonColumns {

    private ComparisonColumns() {}

    /** The columns of these lines, in their order. */
    public static List<Column> of(List<Row> rows) {
        return List.of(
                Column.text("section", row -> rows.get(row).section()),
                Column.text("item", row -> rows.get(row).item()),
                Column.number("value_before", Kind.NUMBER, row -> rows.get(row).before()),
                Column.number("value_after", Kind.NUMBER, row -> rows.get(row).after()),
                Column.number("value_moved", Kind.NUMBER, row -> rows.get(row).moved()),
                Column.text("before", row -> state(rows.get(row), rows.get(row).before())),
                Column.text("after", row -> state(rows.get(row), rows.get(row).after())),
                Column.text("moved", row -> moved(rows.get(row))),
                text(rows, "name", Account::name),
                text(rows, "coverage_before", Account::coverageBefore),
                text(rows, "coverage", Account::coverageAfter),
                text(rows, "tier_before", Account::tierBefore),
                text(rows, "tier", Account::tierAfter),
                text(rows, "call_before", Account::callBefore),
                text(rows, "call", Account::callAfter),
                money(rows, "expected_profit_before", Account::profitBefore),
                money(rows, "expected_profit", Account::profitAfter),
                money(rows, "profit_moved", Account::profitMoved),
                text(rows, "why", Account::why),
                Column.text("detail", row -> rows.get(row).detail()));
    }

    private static Column text(List<Row> rows, String name, Function<Account, String> text) {
        return Column.text(name, row -> rows.get(row).account().map(text).orElse(""));
    }

    private static Column money(List<Row> rows, String name, ToDoubleFunction<Account> amount) {
        return Column.number(
                name,
                Kind.MONEY,
                row -> rows.get(row).account().map(amount::applyAsDouble).orElse(Double.NaN));
    }

    /** Nothing where there is but one number, rather than two that are undefined. */
    private static String state(Row row, double number) {
        boolean one = row.account().isEmpty() && Double.isNaN(row.before()) && Double.isNaN(row.after());
        return one ? "" : shown(row, number);
    }

    /** A difference has its sign; a number of accounts or a measure of likeness has none. */
    private static String moved(Row row) {
        boolean difference = row.moved() > 0 && !Double.isNaN(row.before());
        String shown = shown(row, row.moved());
        return difference && !shown.equals("0") ? "+" + shown : shown;
    }

    private static String shown(Row row, double number) {
        return switch (row.kind()) {
            case MONEY -> NumberText.money(number);
            case RATIO -> NumberText.percent(number);
            default -> NumberText.number(number);
        };
    }
}
