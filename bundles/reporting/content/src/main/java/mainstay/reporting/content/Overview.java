package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.amount;
import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.parts;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.Totals;
import mainstay.run.Totals.OfCoverage;

/** The sums of a book, and how they fall to the coverages. */
final class Overview {
    private final LiveResult result;
    private final Totals totals;
    private final List<OfCoverage> coverages;
    private final Optional<String> list;

    /**
     * Of a result.
     *
     * @param list the id of the table in the same report that has every account, from which sums can be computed anew
     */
    Overview(LiveResult result, Optional<String> list) {
        this.result = result;
        this.totals = Totals.of(result);
        this.coverages = totals.byCoverage();
        this.list = list;
    }

    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.number(
                Glossary.heading("accounts"),
                Kind.COUNT,
                result.book().accounts().size(),
                phrase("overview.accounts")));
        figures.add(large());
        figures.add(sum(Glossary.heading("value"), totals.value(), "value"));
        figures.add(sum(phrase("revenue-today"), totals.revenue(), "revenue"));
        figures.add(sum(Glossary.heading("white_space"), totals.whiteSpace(), "white_space"));
        figures.add(sum(Glossary.heading("gross_profit"), totals.grossProfit(), "gross_profit"));
        figures.add(cost());
        figures.add(heads());
        figures.add(profit());
        figures.add(left());
        return new Figures(figures);
    }

    Figure large() {
        Figure figure = Figure.number(
                phrase("overview.large"), Kind.COUNT, (double) totals.largeAccounts(), Glossary.meaning("large"));
        return list.map(table -> figure.by(new Expression.CountWhere(table, "large", Expression.number(1))))
                .orElse(figure);
    }

    Figure cost() {
        return sum(Glossary.heading("cost_to_serve"), totals.costToServe(), "cost_to_serve");
    }

    Figure heads() {
        return sum(Glossary.heading("heads"), Kind.NUMBER, totals.heads(), "heads");
    }

    Figure profit() {
        return sum(Glossary.heading("expected_profit"), totals.expectedProfit(), "expected_profit");
    }

    /** What is left on the table. */
    Figure left() {
        return sum(
                Glossary.heading(RankColumns.LEFT_ON_TABLE),
                result.leftOnTable().profit(),
                RankColumns.LEFT_ON_TABLE);
    }

    double whiteSpace() {
        return totals.whiteSpace();
    }

    private Figure sum(String label, double value, String field) {
        return sum(label, Kind.MONEY, value, field);
    }

    private Figure sum(String label, Kind kind, double value, String field) {
        Figure figure = Figure.number(label, kind, value, phrase("overview.sum", Glossary.meaning(field)));
        return list.map(table -> figure.by(new Expression.Total(table, field))).orElse(figure);
    }

    Bars profitByCoverage() {
        String category = phrase("category.coverage");
        Bars bars = new Bars(
                        "profit-by-coverage",
                        phrase("coverages.profit"),
                        phrase(
                                "sentence",
                                parts(coverages.stream().map(Overview::sentence).toList())),
                        category,
                        Kind.MONEY,
                        List.of(Glossary.heading("expected_profit"), Glossary.heading("cost_to_serve")),
                        coverages.stream()
                                .map(of -> new Bar(of.coverage(), List.of(of.expectedProfit(), of.costToServe())))
                                .toList())
                .in(Hue.GREEN, Hue.ORANGE);
        return list.map(table -> bars.by(
                        ofCoverage(table, "expected_profit", category), ofCoverage(table, "cost_to_serve", category)))
                .orElse(bars);
    }

    /** The sum over the accounts that have the coverage in this cell of the row. */
    private static Expression ofCoverage(String table, String field, String cell) {
        return new Expression.TotalWhere(table, field, "coverage", Expression.cell(cell));
    }

    private static String sentence(OfCoverage of) {
        return phrase(
                "overview.coverage",
                of.coverage(),
                counted("accounts", (double) of.accounts()),
                amount(of.expectedProfit()));
    }

    Table table() {
        return Table.of(
                "coverages",
                phrase("coverages.totals"),
                List.of(
                        Glossary.field(Column.text(
                                "coverage", row -> coverages.get(row).coverage())),
                        live(
                                Field.of(
                                        Column.number("accounts", Kind.COUNT, row -> coverages
                                                .get(row)
                                                .accounts()),
                                        Glossary.heading("accounts"),
                                        phrase("coverages.accounts")),
                                table -> new Expression.CountWhere(table, "coverage", Expression.cell("coverage"))),
                        sum(Column.number(
                                "value", Kind.MONEY, row -> coverages.get(row).value())),
                        sum(Column.number("cost_to_serve", Kind.MONEY, row -> coverages
                                .get(row)
                                .costToServe())),
                        sum(Column.number("expected_profit", Kind.MONEY, row -> coverages
                                .get(row)
                                .expectedProfit()))),
                coverages.size());
    }

    private Field sum(Column column) {
        Field field =
                Field.of(column, Glossary.heading(column.name()), phrase("sum-of", Glossary.meaning(column.name())));
        return live(field, table -> ofCoverage(table, column.name(), "coverage"));
    }

    private Field live(Field field, Function<String, Expression> formula) {
        return list.map(table -> field.by(formula.apply(table))).orElse(field);
    }
}
