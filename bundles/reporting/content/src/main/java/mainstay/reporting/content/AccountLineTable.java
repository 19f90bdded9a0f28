package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.api.Expression.word;
import static mainstay.reporting.content.ReportWords.phrase;

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
    /** The id of the table in the report of an account. */
    static final String ID = "lines";

    private final List<LineValue> lines;

    private AccountLineTable(List<LineValue> lines) {
        this.lines = lines;
    }

    static Table of(LiveResult result, int account) {
        AccountLineTable table = new AccountLineTable(result.valuation().lines(account));
        return Table.of(ID, phrase("account.lines"), table.fields(), table.lines.size());
    }

    private List<Field> fields() {
        return List.of(
                Glossary.field(Column.text("line", row -> lines.get(row).line())),
                field("spend", Kind.MONEY, LineValue::spend),
                field("addressable", Kind.RATIO, LineValue::addressable),
                field("tied", Kind.RATIO, LineValue::tied),
                field("contestable", Kind.MONEY, LineValue::contestable)
                        .by(cell("spend")
                                .times(cell("addressable"))
                                .times(number(1).minus(cell("tied")))),
                field("revenue", Kind.MONEY, LineValue::revenue),
                field("white_space", Kind.MONEY, LineValue::whiteSpace)
                        .by(choose(
                                cell("contestable").above(cell("revenue")),
                                cell("contestable").minus(cell("revenue")),
                                number(0))),
                field("expected_share", Kind.RATIO, LineValue::expectedShare),
                field("expected_revenue", Kind.MONEY, LineValue::expectedRevenue),
                field(Column.text("margin_from", row -> from(lines.get(row)))),
                field("own_margin", Kind.RATIO, AccountLineTable::own),
                field("margin", Kind.RATIO, LineValue::margin)
                        .by(choose(
                                cell("margin_from").equalTo(word(Parameters.MARGIN_DEFAULT)),
                                given(Parameters.MARGIN_DEFAULT),
                                cell("own_margin"))),
                field("gross_profit", Kind.MONEY, LineValue::grossProfit)
                        .by(cell("expected_revenue").times(cell("margin"))));
    }

    private Field field(String name, Kind kind, ToDoubleFunction<LineValue> measure) {
        return field(Column.number(name, kind, row -> measure.applyAsDouble(lines.get(row))));
    }

    private static Field field(Column column) {
        return Field.of(column, Glossary.heading(column.name()), Glossary.meaning("account.line", column.name()));
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
