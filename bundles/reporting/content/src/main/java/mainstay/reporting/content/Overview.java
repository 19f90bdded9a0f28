package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
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
        figures.add(
                Figure.number("Accounts", Kind.COUNT, result.book().accounts().size(), "rows of the accounts table"));
        figures.add(Figure.number(
                "Large accounts", Kind.COUNT, (double) totals.largeAccounts(), Glossary.meaning("large")));
        figures.add(sum("Account value", totals.value(), "value"));
        figures.add(sum("Revenue today", totals.revenue(), "revenue"));
        figures.add(sum("White space", totals.whiteSpace(), "white_space"));
        figures.add(sum("Gross profit", totals.grossProfit(), "gross_profit"));
        figures.add(sum("Cost to serve", totals.costToServe(), "cost_to_serve"));
        figures.add(sum("Expected profit", totals.expectedProfit(), "expected_profit"));
        return new Figures(figures);
    }

    private Figure sum(String label, double value, String field) {
        Figure figure = Figure.number(label, Kind.MONEY, value, "sum over all accounts: " + Glossary.meaning(field));
        return list.map(table -> figure.by(new Expression.Total(table, field))).orElse(figure);
    }

    Bars profitByCoverage() {
        return new Bars(
                "profit-by-coverage",
                "Expected profit by coverage",
                String.join("; ", coverages.stream().map(Overview::sentence).toList()) + ".",
                "coverage",
                Kind.MONEY,
                List.of("Expected profit", "Cost to serve"),
                coverages.stream()
                        .map(of -> new Bar(of.coverage(), List.of(of.expectedProfit(), of.costToServe())))
                        .toList());
    }

    private static String sentence(OfCoverage of) {
        return of.coverage() + ": " + NumberText.number((double) of.accounts())
                + (of.accounts() == 1 ? " account, " : " accounts, ") + NumberText.money(of.expectedProfit())
                + " expected profit";
    }

    Table table() {
        return Table.of(
                "coverages",
                "Totals by coverage",
                List.of(
                        Field.of(Column.text(
                                "coverage", row -> coverages.get(row).coverage())),
                        live(
                                Field.of(
                                        Column.number("accounts", Kind.COUNT, row -> coverages
                                                .get(row)
                                                .accounts()),
                                        "Accounts",
                                        "accounts with this recommended coverage"),
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
        Field field = Field.of(
                column, Glossary.heading(column.name()), "sum over the accounts: " + Glossary.meaning(column.name()));
        return live(
                field,
                table -> new Expression.TotalWhere(table, column.name(), "coverage", Expression.cell("coverage")));
    }

    private Field live(Field field, Function<String, Expression> formula) {
        return list.map(table -> field.by(formula.apply(table))).orElse(field);
    }
}
