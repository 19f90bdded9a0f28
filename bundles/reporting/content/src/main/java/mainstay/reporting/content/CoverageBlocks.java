package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.amount;
import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.run.planning.DemandTable;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.ProfitFrontier;
import mainstay.run.planning.Reconciliation;
import mainstay.run.planning.ShadowPrices;
import mainstay.run.planning.TeamTable;

/** A coverage plan. */
final class CoverageBlocks {
    private final NamedPlan planned;

    CoverageBlocks(NamedPlan planned) {
        this.planned = planned;
    }

    Figures figures() {
        return new Figures(List.of(
                Figure.number(phrase("plan.profit"), Kind.MONEY, planned.plan().value(), phrase("plan.profit.how")),
                Figure.number(phrase("plan.bound"), Kind.MONEY, planned.plan().bound(), phrase("plan.bound.how")),
                Figure.number(phrase("plan.gap"), Kind.RATIO, planned.plan().gap(), phrase("plan.gap.how")),
                Figure.number(Glossary.heading("heads"), Kind.NUMBER, planned.heads(), phrase("plan.heads.how")),
                Figure.number(phrase("plan.cost"), Kind.MONEY, planned.cost(), phrase("plan.cost.how")),
                planned.today().isKnown()
                        ? Figure.number(
                                phrase("section.moving"),
                                Kind.COUNT,
                                planned.plan().moves(),
                                phrase("plan.moves.how"))
                        : Figure.number(
                                phrase("section.moving"), Kind.COUNT, Double.NaN, phrase("plan.moves.unknown"))));
    }

    /** What a reader must know: what the plan stands on where that is not what the book does. */
    List<String> notes() {
        return planned.captures().isWhatIf() ? List.of(planned.captures().sentence()) : List.of();
    }

    /** What was demanded of the plan. */
    Table demands() {
        DemandTable rows = planned.demandRows();
        return table("coverage-demands", phrase("plan.demands"), rows.columns(), rows.size());
    }

    /** The teams of each pool side by side. */
    Bars teams() {
        List<String> kinds = planned.coverages().subList(0, planned.coverages().size() - 1);
        List<Bar> bars = new ArrayList<>();
        List<String> pools = planned.plan().problem().pools();
        for (int pool = 0; pool < pools.size(); pool++) {
            List<Double> values = new ArrayList<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                values.add((double) planned.plan().teams(pool, kind));
            }
            bars.add(new Bar(pools.get(pool), values));
        }
        double all = bars.stream()
                .flatMap(bar -> bar.values().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        return new Bars(
                "teams-by-pool",
                phrase("plan.teams"),
                counted("plan.teams.text", pools.size(), counted("plan.teams.all", all)),
                phrase("category.pool"),
                Kind.COUNT,
                kinds,
                bars);
    }

    Table pools() {
        TeamTable rows = planned.teamRows();
        return table("coverage-teams", phrase("plan.pools"), rows.columns(), rows.size());
    }

    Table prices(ShadowPrices worths) {
        return table("coverage-prices", phrase("plan.prices"), worths.columns(), worths.size());
    }

    Table accounts(String id) {
        int[] rows = planned.byTeam();
        return table(id, phrase("plan.accounts"), planned.columns(rows), rows.length)
                .about("account_id");
    }

    /** From the profit of the list to that of the plan, one demand after the other. */
    static Waterfall bridge(Reconciliation reconciled) {
        List<Reconciliation.Step> from = reconciled.steps();
        List<Step> steps = new ArrayList<>();
        for (Reconciliation.Step each : from) {
            boolean first = steps.isEmpty();
            steps.add(new Step(each.words(), first ? each.profit() : each.moved(), first, each.how()));
        }
        double list = from.get(0).profit();
        double plan = from.get(from.size() - 1).profit();
        steps.add(new Step(phrase("plan.title"), plan, true, phrase("plan.profit.how")));
        return new Waterfall(
                "coverage-bridge",
                phrase("plan.bridge"),
                phrase("plan.bridge.text", amount(list), amount(plan)),
                Kind.MONEY,
                steps);
    }

    /** Who goes from which coverage on the list to which in the plan. */
    static Flow flow(Reconciliation reconciled) {
        List<Column> columns = reconciled.flowColumns();
        return new Flow(
                "coverage-list-flow",
                phrase("plan.flow"),
                phrase("plan.flow.text"),
                phrase("plan.flow.list"),
                phrase("plan.flow.plan"),
                reconciled.coverages(),
                reconciled.flowSize(),
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3));
    }

    /** The steps from the list to the plan. */
    static Table steps(Reconciliation reconciled) {
        return table("coverage-steps", phrase("plan.steps"), reconciled.columns(), reconciled.size());
    }

    /** Profit against a limit. */
    Curves curve(ProfitFrontier frontier) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int row = 0; row < frontier.size(); row++) {
            if (!Double.isNaN(frontier.profit(row))) {
                xs.add(frontier.limit(row));
                ys.add(frontier.profit(row));
            }
        }
        return new Curves(
                "frontier-" + frontier.by(),
                phrase("frontier.title", limit(frontier)),
                phrase("frontier.text", limit(frontier)),
                Axis.of(limit(frontier), frontier.by().equals("budget") ? Kind.MONEY : Kind.COUNT),
                Axis.of(phrase("frontier.profit"), Kind.MONEY),
                List.of(new Curves.Curve(phrase("frontier.profit"), column(xs), column(ys))));
    }

    private static String limit(ProfitFrontier frontier) {
        return phrase("frontier.limit." + frontier.by());
    }

    private static DoubleColumn column(List<Double> values) {
        return DoubleColumn.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Table frontier(ProfitFrontier frontier) {
        return table(
                "coverage-frontier", phrase("frontier.table", limit(frontier)), frontier.columns(), frontier.size());
    }

    /** How many accounts go from where to where. */
    Bars moves() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int account : planned.moved()) {
            counts.merge(planned.before(account) + " → " + planned.coverage(account), 1, Integer::sum);
        }
        return new Bars(
                "moves",
                phrase("section.moving"),
                counts.isEmpty() ? phrase("plan.no-moves") : phrase("plan.moves.text"),
                phrase("category.move"),
                Kind.COUNT,
                List.of(Glossary.heading("accounts")),
                counts.entrySet().stream()
                        .map(move -> new Bar(move.getKey(), List.of((double) move.getValue())))
                        .toList());
    }

    Table moved() {
        int[] rows = planned.moved();
        return table("coverage-moves", phrase("plan.moved"), planned.movedColumns(rows), rows.length)
                .about("account_id");
    }

    private static Table table(String id, String title, List<Column> columns, int size) {
        return Table.of(
                id,
                title,
                columns.stream()
                        .map(column -> Field.of(
                                column,
                                Glossary.heading(column.name()),
                                Glossary.meaning("plan.meaning", column.name())))
                        .toList(),
                size);
    }
}
