package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;
import static mainstay.reporting.content.ReportWords.sentences;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.segments.Concentration;
import mainstay.segments.Segments;

/** How value, revenue and expected profit are spread over the accounts; what is below 0 counts as 0. */
final class ParetoBlocks {
    private static final List<Double> SHARES = List.of(0.50, 0.80, 0.95);
    private static final int POINTS = 200;

    private final LiveResult result;
    private final List<Measure> measures;

    private ParetoBlocks(LiveResult result) {
        this.result = result;
        this.measures = List.of(
                Measure.of("profit", result.decision().expectedProfit()),
                Measure.of("value", result.valuation().value()),
                Measure.of("revenue", result.valuation().revenue()));
    }

    static ParetoBlocks of(LiveResult result) {
        return new ParetoBlocks(result);
    }

    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : measures) {
            figures.add(Figure.number(
                    phrase("pareto.few." + measure.key),
                    Kind.COUNT,
                    measure.spread.accountsFor(0.80),
                    phrase("pareto.few.how")));
        }
        return new Figures(figures);
    }

    Curves curves() {
        return new Curves(
                "pareto-curve",
                phrase("pareto.curve"),
                text(),
                Axis.of(phrase("pareto.accounts"), Kind.RATIO),
                Axis.of(phrase("pareto.share"), Kind.RATIO),
                measures.stream().map(Measure::curve).toList());
    }

    private String text() {
        int accounts = result.book().accounts().size();
        return sentences(measures.stream()
                .map(measure -> bring(measure.name(), measure.spread.accountsFor(0.80), accounts))
                .toList());
    }

    private static String bring(String name, double few, int accounts) {
        return counted("pareto.bring", few, name, counted("accounts", accounts));
    }

    Table table(String id) {
        List<Field> fields = new ArrayList<>();
        fields.add(
                Glossary.field(Column.text("measure", row -> measures.get(row).name())));
        for (double share : SHARES) {
            String percent = NumberText.number(share * 100);
            fields.add(Field.of(
                    Column.number("accounts_for_" + percent, Kind.COUNT, row -> measures.get(row)
                            .spread
                            .accountsFor(share)),
                    phrase("pareto.for", percent),
                    phrase("pareto.for.how")));
        }
        fields.add(Field.of(
                Column.number(
                        "gini", Kind.NUMBER, row -> measures.get(row).spread.gini()),
                phrase("pareto.gini"),
                phrase("pareto.gini.how")));
        fields.add(Field.of(
                Column.number(
                        "total", Kind.MONEY, row -> measures.get(row).spread.total()),
                phrase("pareto.total"),
                phrase("pareto.total.how")));
        return Table.of(id, phrase("pareto.table"), fields, measures.size());
    }

    Table accounts(String id) {
        int[] order = result.ranking().order();
        Accounts accounts = result.book().accounts();
        double[] running = running(order);
        List<Field> fields = List.of(
                Glossary.field(Column.number("rank", Kind.COUNT, row -> row + 1.0)),
                Glossary.field(Column.text("account_id", accounts::id).inOrder(order)),
                Glossary.field(Column.text("name", accounts::name).inOrder(order)),
                Field.of(
                        Column.number(
                                        "expected_profit",
                                        Kind.MONEY,
                                        result.decision().expectedProfit()::get)
                                .inOrder(order),
                        Glossary.heading("expected_profit"),
                        Glossary.meaning("expected_profit")),
                Field.of(
                        Column.number("running_share", Kind.RATIO, row -> running[row]),
                        Glossary.heading("running_share"),
                        Glossary.meaning("running_share")),
                Field.of(
                        Column.text(
                                        "tier",
                                        result.segments().named(Segments.TIER).orElseThrow()::of)
                                .inOrder(order),
                        Glossary.heading("tier"),
                        Glossary.meaning("tier")));
        return Table.of(id, phrase("pareto.list"), fields, order.length)
                .about("account_id")
                .telling(row -> AccountDetails.of(result, order[row]));
    }

    private double[] running(int[] order) {
        double[] running = new double[order.length];
        double sum = 0;
        for (int place = 0; place < order.length; place++) {
            sum += Math.max(0, result.decision().expectedProfit().get(order[place]));
            running[place] = sum;
        }
        for (int place = 0; place < order.length; place++) {
            running[place] = sum == 0 ? Double.NaN : running[place] / sum;
        }
        return running;
    }

    /** A measure and how it is spread. */
    private record Measure(String key, Concentration spread) {
        static Measure of(String key, DoubleColumn values) {
            return new Measure(key, Concentration.of(values));
        }

        String name() {
            return phrase("pareto.measure." + key);
        }

        Curve curve() {
            int count = spread.accounts();
            int points = Math.min(count, POINTS);
            int[] taken = new int[points + 1];
            double[] xs = new double[points + 1];
            for (int point = 1; point <= points; point++) {
                taken[point] = (int) ((long) count * point / points);
                xs[point] = (double) taken[point] / count;
            }
            return new Curve(name(), DoubleColumn.of(xs), DoubleColumn.of(spread.sharesOfGreatest(taken)));
        }
    }
}
