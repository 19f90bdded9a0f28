package mainstay.run.planning;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Column;
import mainstay.book.NumberText;
import mainstay.run.planning.PlanRequest.Pin;

/** What was demanded of a plan, a row for each demand: what a plan comes to means nothing without it. */
public final class DemandTable {
    private final List<Row> rows = new ArrayList<>();

    private record Row(String demand, String value) {}

    DemandTable(NamedPlan planned) {
        PlanRequest demands = planned.demands();
        add(phrase("demand.pool"), demands.pool());
        if (demands.heads().isEmpty()) {
            add(phrase("demand.heads"), phrase("demand.no-limit"));
        }
        demands.heads()
                .forEach((role, most) -> add(
                        role.equals(PlanRequest.ALL) ? phrase("demand.heads") : phrase("demand.heads-of", role),
                        phrase("demand.at-most", NumberText.number(most))));
        add(
                phrase("demand.budget"),
                demands.budget().isPresent()
                        ? phrase(
                                "demand.at-most",
                                NumberText.money(demands.budget().getAsDouble()))
                        : phrase("demand.no-limit"));
        planned.captures().words().forEach((coverage, capture) -> add(phrase("demand.capture", coverage), capture));
        add(
                phrase("demand.moves"),
                demands.mostMoves().isPresent()
                        ? phrase("demand.at-most", NumberText.number((double)
                                demands.mostMoves().getAsInt()))
                        : phrase("demand.no-limit"));
        add(phrase("demand.move-cost"), NumberText.money(demands.moveCost()));
        long out = demands.pins().stream().filter(Pin::out).count();
        add(phrase("demand.pins"), counted("accounts", (double) (demands.pins().size() - out)));
        add(phrase("demand.kept-out"), counted("accounts", (double) out));
        add(phrase("demand.together"), phrase(demands.together() ? "yes" : "no"));
        add(phrase("demand.gap"), NumberText.percent(demands.gap()));
        add(phrase("demand.time"), phrase("demand.seconds", NumberText.number(planned.mostSeconds())));
    }

    private void add(String demand, String value) {
        rows.add(new Row(demand, value));
    }

    /** What was demanded, and how much of it, in the order of the rows. */
    public Map<String, String> asMap() {
        Map<String, String> demands = new LinkedHashMap<>();
        rows.forEach(row -> demands.put(row.demand(), row.value()));
        return demands;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The columns. */
    public List<Column> columns() {
        return List.of(
                Column.text("demand", row -> rows.get(row).demand()),
                Column.text("demanded", row -> rows.get(row).value()));
    }
}
