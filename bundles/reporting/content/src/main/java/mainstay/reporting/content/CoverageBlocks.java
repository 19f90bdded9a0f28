package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.ProfitFrontier;
import mainstay.run.planning.ShadowPrices;
import mainstay.run.planning.TeamTable;

/** A coverage plan. */
final class CoverageBlocks {
    private static final Map<String, String> MEANINGS = Map.of(
            "coverage", "coverage in the plan",
            "team", "team id: coverage / pool / number",
            "gain", "gross profit × capture, before the cost of teams",
            "seats", "teams × accounts that one team serves",
            "gain_moved", "gain in the plan − gain under today's coverage",
            "gain_needed", "extra gain the account needs to get this coverage");

    private final NamedPlan planned;

    CoverageBlocks(NamedPlan planned) {
        this.planned = planned;
    }

    Figures figures() {
        return new Figures(List.of(
                Figure.number(
                        "Profit",
                        Kind.MONEY,
                        planned.plan().value(),
                        "Σ gain − Σ teams × team cost − moves × move cost"),
                Figure.number(
                        "Bound",
                        Kind.MONEY,
                        planned.plan().bound(),
                        "upper limit: no plan that meets the constraints earns more"),
                Figure.number(
                        "Gap",
                        Kind.RATIO,
                        planned.plan().gap(),
                        "(bound − profit) ÷ bound; 0 means that no plan is better"),
                Figure.number("Heads", Kind.NUMBER, planned.heads(), "full-time equivalents in all teams"),
                Figure.number("Cost of teams", Kind.MONEY, planned.cost(), "per year"),
                Figure.number(
                        "Accounts that move",
                        Kind.COUNT,
                        planned.plan().moves(),
                        "accounts whose coverage differs from today's")));
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
        return new Bars(
                "teams-by-pool",
                "Teams by pool",
                NumberText.number((double) pools.size()) + (pools.size() == 1 ? " pool." : " pools."),
                "pool",
                Kind.COUNT,
                kinds,
                bars);
    }

    Table pools() {
        TeamTable rows = planned.teamRows();
        return table("coverage-teams", "Teams, heads and accounts by pool", rows.columns(), rows.size());
    }

    Table prices(ShadowPrices worths) {
        return table("coverage-prices", "Value of one more", worths.columns(), worths.size());
    }

    Table accounts(String id) {
        int[] rows = planned.byTeam();
        return table(id, "Coverage and team of every account", planned.columns(rows), rows.length)
                .about("account_id");
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
                "Profit by " + frontier.by(),
                "The most profitable plan for each limit on " + frontier.by() + "; other constraints stay the same.",
                Axis.of(frontier.by(), frontier.by().equals("budget") ? Kind.MONEY : Kind.COUNT),
                Axis.of("profit", Kind.MONEY),
                List.of(new Curves.Curve("profit", column(xs), column(ys))));
    }

    private static DoubleColumn column(List<Double> values) {
        return DoubleColumn.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Table frontier(ProfitFrontier frontier) {
        return table("coverage-frontier", "Profit by limit on " + frontier.by(), frontier.columns(), frontier.size());
    }

    /** How many accounts go from where to where. */
    Bars moves() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int account : planned.moved()) {
            counts.merge(planned.before(account) + " → " + planned.coverage(account), 1, Integer::sum);
        }
        return new Bars(
                "moves",
                "Accounts that move",
                counts.isEmpty() ? "No account moves." : "From today's coverage to the coverage in the plan.",
                "move",
                Kind.COUNT,
                List.of("Accounts"),
                counts.entrySet().stream()
                        .map(move -> new Bar(move.getKey(), List.of((double) move.getValue())))
                        .toList());
    }

    Table moved() {
        int[] rows = planned.moved();
        return table("coverage-moves", "List of accounts that move", planned.movedColumns(rows), rows.length)
                .about("account_id");
    }

    private static Table table(String id, String title, List<Column> columns, int size) {
        return Table.of(
                id,
                title,
                columns.stream()
                        .map(column -> Field.of(
                                column, Glossary.heading(column.name()), MEANINGS.getOrDefault(column.name(), "")))
                        .toList(),
                size);
    }
}
