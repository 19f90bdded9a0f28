package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import mainstay.run.Result;
import mainstay.segments.Segments;

/** How value, revenue and expected profit are spread over the accounts; what is below 0 counts as 0. */
final class Concentration {
    private static final List<Double> SHARES = List.of(0.50, 0.80, 0.95);
    private static final int POINTS = 200;

    private final Result result;
    private final List<Measure> measures;

    private Concentration(Result result) {
        this.result = result;
        this.measures = List.of(
                new Measure("Expected profit", result.decision().expectedProfit()),
                new Measure("Account value", result.valuation().value()),
                new Measure("Revenue today", result.valuation().revenue()));
    }

    static Concentration of(Result result) {
        return new Concentration(result);
    }

    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : measures) {
            figures.add(Figure.number(
                    "Accounts that make 80 % of " + measure.name.toLowerCase(Locale.ROOT),
                    Kind.COUNT,
                    measure.accountsFor(0.80),
                    "the fewest accounts that together have 80 % of what is above 0"));
        }
        return new Figures(figures);
    }

    Curves curves() {
        return new Curves(
                "pareto-curve",
                "Pareto curve",
                text(),
                Axis.of("share of accounts", Kind.RATIO),
                Axis.of("running share", Kind.RATIO),
                measures.stream().map(Measure::curve).toList());
    }

    private String text() {
        int accounts = result.book().accounts().size();
        return String.join(
                " ",
                measures.stream()
                        .map(measure -> measure.name + ": " + NumberText.number(measure.accountsFor(0.80)) + " of "
                                + NumberText.number(accounts) + " accounts make 80 % of it.")
                        .toList());
    }

    Table table(String id) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Column.text("measure", row -> measures.get(row).name)));
        for (double share : SHARES) {
            String percent = NumberText.percent(share).replace(" %", "");
            fields.add(Field.of(
                    Column.number("accounts_for_" + percent, Kind.COUNT, row -> measures.get(row)
                            .accountsFor(share)),
                    "Accounts for " + percent + " %",
                    "the fewest accounts that together have that share of what is above 0"));
        }
        fields.add(
                Field.of(
                        Column.number(
                                "gini", Kind.NUMBER, row -> measures.get(row).gini()),
                        "Gini coefficient",
                        "0 when all accounts have the same, towards 1 when one has all: Σ (2i − n − 1) xᵢ ÷ (n Σ xᵢ), x ascending"));
        fields.add(Field.of(
                Column.number("total", Kind.MONEY, row -> measures.get(row).total), "Total", "Σ of what is above 0"));
        return Table.of(id, "The fewest accounts that make a share", fields, measures.size());
    }

    Table accounts(String id) {
        int[] order = result.ranking().order();
        Accounts accounts = result.book().accounts();
        double[] running = running(order);
        List<Field> fields = List.of(
                Field.of(Column.number("rank", Kind.COUNT, row -> row + 1.0)),
                Field.of(Column.text("account_id", accounts::id).inOrder(order), "Account", ""),
                Field.of(Column.text("name", accounts::name).inOrder(order)),
                Field.of(
                        Column.number(
                                        "expected_profit",
                                        Kind.MONEY,
                                        result.decision().expectedProfit()::get)
                                .inOrder(order),
                        "Expected profit",
                        Glossary.meaning("expected_profit")),
                Field.of(
                        Column.number("running_share", Kind.RATIO, row -> running[row]),
                        "Running share",
                        "share of all positive expected profit that stands up to and with this account"),
                Field.of(
                        Column.text(
                                        "tier",
                                        result.segments().named(Segments.TIER).orElseThrow()::of)
                                .inOrder(order),
                        "Tier",
                        Glossary.meaning("tier")));
        return Table.of(id, "Running share of expected profit", fields, order.length)
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

    /** What is above 0 of a measure, ascending. */
    private static final class Measure {
        private final String name;
        private final double[] ascending;
        private final double total;

        Measure(String name, DoubleColumn values) {
            this.name = name;
            this.ascending = values.toArray();
            for (int at = 0; at < ascending.length; at++) {
                ascending[at] = ascending[at] > 0 ? ascending[at] : 0;
            }
            Arrays.sort(ascending);
            double sum = 0;
            for (int at = ascending.length - 1; at >= 0; at--) {
                sum += ascending[at];
            }
            this.total = sum;
        }

        /** The fewest accounts that reach a share; {@code NaN} where there is nothing to share. */
        double accountsFor(double share) {
            if (total == 0) {
                return Double.NaN;
            }
            double sum = 0;
            int taken = 0;
            while (taken < ascending.length && sum < share * total) {
                sum += ascending[ascending.length - 1 - taken];
                taken++;
            }
            return taken;
        }

        double gini() {
            double weighted = 0;
            int count = ascending.length;
            for (int at = 0; at < count; at++) {
                weighted += (2.0 * (at + 1) - count - 1) * ascending[at];
            }
            return total == 0 ? Double.NaN : weighted / (count * total);
        }

        Curve curve() {
            int count = ascending.length;
            int points = Math.min(count, POINTS);
            double[] xs = new double[points + 1];
            double[] ys = new double[points + 1];
            double sum = 0;
            int taken = 0;
            for (int point = 1; point <= points; point++) {
                int until = (int) ((long) count * point / points);
                for (; taken < until; taken++) {
                    sum += ascending[count - 1 - taken];
                }
                xs[point] = (double) taken / count;
                ys[point] = total == 0 ? 0 : sum / total;
            }
            return new Curve(name, DoubleColumn.of(xs), DoubleColumn.of(ys));
        }
    }
}
