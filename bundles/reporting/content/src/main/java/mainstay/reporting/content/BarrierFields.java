package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.PlanTable;
import mainstay.book.Range;
import mainstay.book.WalletField;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.lines.ProductLines;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Table.Field;
import mainstay.run.listing.PlanColumns;
import mainstay.run.parameters.PlanParameters;

/**
 * The columns of the list of barriers, and how they follow from one another: whoever changes in a workbook what a barrier blocks
 * or opens, the part that is won or the margin, sees what is shut, freed and earned, and the sums.
 */
final class BarrierFields {
    private static final double MONTHS = 12;
    private static final double LEAST_MARGIN = -1_000;

    private final String table;
    private final PlanColumns listed;
    private final BarrierPrices prices;
    private final ProductLines lines;
    private final int[] order;

    private BarrierFields(String table, PlanColumns listed, BarrierPrices prices, int[] order) {
        this.table = table;
        this.listed = listed;
        this.prices = prices;
        this.lines = ProductLines.of(prices.book());
        this.order = order.clone();
    }

    /**
     * The fields of a table.
     *
     * @param table its id
     * @param listed the columns of the list
     * @param order the rows of the table of barriers that are on the list, in its order
     */
    static List<Field> of(String table, PlanColumns listed, BarrierPrices prices, int[] order) {
        return new BarrierFields(table, listed, prices, order).all();
    }

    private static Range range(String column) {
        return PlanTable.BARRIERS.column(column).range().orElseThrow();
    }

    private List<Field> all() {
        Map<String, Expression> formulas = formulas();
        Map<String, Range> inputs = Map.of("margin", WalletField.MARGIN.range(), "cost", range("cost"));
        List<Field> fields = new ArrayList<>();
        for (String name : listed.names()) {
            Field field = ListingTable.field(listed.column(name));
            Field live = formulas.containsKey(name) ? field.by(formulas.get(name)) : field;
            fields.add(inputs.containsKey(name) ? live.asInput(inputs.get(name)) : live);
        }
        fields.add(money("closed_spend", row -> row.room().closed()));
        fields.add(money("white_space", row -> row.room().whiteSpace()));
        fields.add(ratio("blocks", row -> row.numberOrZero("blocks")).asInput(range("blocks")));
        fields.add(ratio("opens", row -> row.numberOrZero("opens")).asInput(range("opens")));
        fields.add(ratio("win_given", row -> row.number("win")).asInput(range("win")));
        fields.add(money("base", row -> row.room().base()));
        fields.add(text("wallet", BarrierRow::wallet));
        fields.add(money("open", row -> row.room().open()).by(open()));
        fields.add(column("barriers_of_line", Kind.COUNT, BarrierRow::barriersOfWallet));
        fields.add(money("base_of_account", BarrierRow::baseOfAccount));
        fields.add(money("open_elsewhere", BarrierRow::openElsewhere));
        fields.add(money("open_part", row -> row.room().open() / row.barriersOfWallet())
                .by(cell("open").dividedBy(cell("barriers_of_line"))));
        fields.add(flag("stands", BarrierRow::isOpen));
        if (takesSales()) {
            fields.add(text("takes_from", BarrierRow::replaced));
            fields.add(ratio("cannibalises", BarrierRow::cannibalises));
            fields.add(money("takes", row -> prices.freed(row.row()) * row.cannibalises())
                    .by(cell("freed").times(cell("cannibalises"))));
            fields.add(money("sales_to_lose", BarrierRow::replacedSales));
            fields.add(ratio("margin_lost", BarrierRow::replacedMargin));
        }
        return fields;
    }

    private boolean takesSales() {
        return IntStream.range(0, lines.names().size()).anyMatch(line -> lines.cannibalises(line) > 0);
    }

    private Map<String, Expression> formulas() {
        Map<String, Expression> formulas = new LinkedHashMap<>();
        formulas.put("shut", choose(cell("stands"), shut(), number(0)));
        formulas.put("win", win());
        formulas.put("freed", cell("shut").times(cell("win")));
        formulas.put("profit_freed", choose(cell("margin").above(number(LEAST_MARGIN)), profit(), number(0)));
        formulas.put("payback_months", payback());
        return formulas;
    }

    private static Expression shut() {
        return cell("blocks").times(cell("white_space")).plus(cell("opens").times(cell("closed_spend")));
    }

    private Expression open() {
        Expression left = number(1).minus(new TotalWhere(table, "blocks", "wallet", cell("wallet")));
        return cell("white_space").times(choose(left.above(number(0)), left, number(0)));
    }

    /** What is said, else what we hold of the line, else of the account, else what is assumed. */
    private Expression win() {
        Expression openOfAccount =
                cell("open_elsewhere").plus(new TotalWhere(table, "open_part", "account_id", cell("account_id")));
        Expression ofAccount =
                cell("base_of_account").dividedBy(cell("base_of_account").plus(openOfAccount));
        Expression ofLine = cell("base").dividedBy(cell("base").plus(cell("open")));
        return choose(
                cell("win_given").atLeast(number(0)),
                cell("win_given"),
                choose(
                        cell("base").above(number(0)),
                        ofLine,
                        choose(
                                cell("base_of_account").above(number(0)),
                                ofAccount,
                                given(PlanParameters.BARRIER_WIN))));
    }

    private Expression profit() {
        Expression earned = cell("freed").times(cell("margin"));
        if (!takesSales()) {
            return earned;
        }
        Expression all = new TotalWhere(table, "takes", "takes_from", cell("takes_from"));
        Expression part =
                choose(all.above(cell("sales_to_lose")), cell("sales_to_lose").dividedBy(all), number(1));
        return earned.minus(choose(
                cell("takes").above(number(0)), cell("takes").times(part).times(cell("margin_lost")), number(0)));
    }

    private static Expression payback() {
        Expression undefined = number(0).dividedBy(number(0));
        return choose(
                cell("profit_freed").above(number(0)),
                cell("cost").dividedBy(cell("profit_freed")).times(number(MONTHS)),
                undefined);
    }

    private BarrierRow row(int place) {
        return BarrierRow.of(prices, lines, order[place]);
    }

    private Field money(String name, ToDoubleFunction<BarrierRow> amount) {
        return column(name, Kind.MONEY, amount);
    }

    private Field ratio(String name, ToDoubleFunction<BarrierRow> part) {
        return column(name, Kind.RATIO, part);
    }

    private Field column(String name, Kind kind, ToDoubleFunction<BarrierRow> value) {
        return ListingTable.field(Column.number(name, kind, place -> value.applyAsDouble(row(place))));
    }

    private Field text(String name, Function<BarrierRow, String> text) {
        return ListingTable.field(Column.text(name, place -> text.apply(row(place))));
    }

    private Field flag(String name, Predicate<BarrierRow> flag) {
        return ListingTable.field(Column.flag(name, place -> flag.test(row(place))));
    }
}
