package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.api.Expression.word;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.coverage.LineValue;
import mainstay.coverage.LineValue.MarginFrom;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.parameters.Parameters;

/** The product lines of one account, each figure following from the ones before it. */
final class AccountLineTable {
    private final List<LineValue> lines;

    private AccountLineTable(List<LineValue> lines) {
        this.lines = lines;
    }

    static Table of(LiveResult result, int account) {
        AccountLineTable table = new AccountLineTable(result.valuation().lines(account));
        return Table.of("lines", "Wallets by product line", table.fields(), table.lines.size());
    }

    private List<Field> fields() {
        return List.of(
                Field.of(Column.text("line", row -> lines.get(row).line())),
                field("spend", Kind.MONEY, LineValue::spend, "what the customer spends on the line with all suppliers"),
                field("addressable", Kind.RATIO, LineValue::addressable, "share of spend that our products can serve"),
                field("tied", Kind.RATIO, LineValue::tied, "share of addressable spend that is tied to a competitor"),
                field("contestable", Kind.MONEY, LineValue::contestable, "spend × addressable × (1 − tied)")
                        .by(cell("spend")
                                .times(cell("addressable"))
                                .times(number(1).minus(cell("tied")))),
                field("revenue", Kind.MONEY, LineValue::revenue, "what we sell on the line today"),
                field("white_space", Kind.MONEY, LineValue::whiteSpace, "account value − revenue, at least 0")
                        .by(choose(
                                cell("contestable").above(cell("revenue")),
                                cell("contestable").minus(cell("revenue")),
                                number(0))),
                field(
                        "expected_share",
                        Kind.RATIO,
                        LineValue::expectedShare,
                        "share of the account value that we expect to win"),
                field(
                        "expected_revenue",
                        Kind.MONEY,
                        LineValue::expectedRevenue,
                        "account value × expected share where one is given, otherwise revenue"),
                Field.of(
                        Column.text("margin_from", row -> from(lines.get(row))),
                        "Margin from",
                        "where the margin comes from: the wallet, its product line in the mapping, or margin.default"),
                field("own_margin", Kind.RATIO, AccountLineTable::own, "margin of the wallet or its product line"),
                field("margin", Kind.RATIO, LineValue::margin, "margin used")
                        .by(choose(
                                cell("margin_from").equalTo(word(Parameters.MARGIN_DEFAULT)),
                                given(Parameters.MARGIN_DEFAULT),
                                cell("own_margin"))),
                field("gross_profit", Kind.MONEY, LineValue::grossProfit, "expected revenue × margin")
                        .by(cell("expected_revenue").times(cell("margin"))));
    }

    private Field field(String name, Kind kind, ToDoubleFunction<LineValue> measure, String how) {
        return Field.of(
                Column.number(name, kind, row -> measure.applyAsDouble(lines.get(row))), Glossary.heading(name), how);
    }

    private static String from(LineValue line) {
        return line.marginFrom() == MarginFrom.BOOK
                ? Parameters.MARGIN_DEFAULT
                : line.marginFrom().name().toLowerCase(Locale.ROOT);
    }

    private static double own(LineValue line) {
        return line.marginFrom() == MarginFrom.BOOK ? Double.NaN : line.margin();
    }
}
