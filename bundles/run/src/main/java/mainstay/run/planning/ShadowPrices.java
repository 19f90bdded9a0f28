package mainstay.run.planning;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.plan.PlanProblem;
import mainstay.coverage.plan.ResourceLimit;

/**
 * What one more of what is scarce is worth: of everything that is limited its shadow price, and for each pool and kind of team
 * what one more would bring and cost.
 */
public final class ShadowPrices {
    private static final double OF_MONEY = 100_000;
    private static final double OF_NOBODY = 1e100;

    private final List<Row> rows = new ArrayList<>();

    private record Row(String what, String pool, double worth, double cost, String how) {}

    ShadowPrices(NamedPlan planned) {
        PlanProblem problem = planned.plan().problem();
        List<Double> prices = planned.plan().prices();
        for (int cap = 0; cap < problem.caps().size(); cap++) {
            ResourceLimit limit = problem.caps().get(cap);
            boolean isMoney = limit.name().equals("budget");
            double price = prices.get(cap);
            rows.add(new Row(
                    isMoney ? NumberText.money(OF_MONEY) + " more budget" : "one more of " + limit.name(),
                    "",
                    price * (isMoney ? OF_MONEY : 1),
                    Double.NaN,
                    "shadow price: gain of the best plan, for a small addition"));
        }
        if (prices.size() > problem.caps().size()) {
            rows.add(new Row("one more move", "", prices.get(problem.caps().size()), Double.NaN, "shadow price"));
        }
        for (int pool = 0; pool < problem.pools().size(); pool++) {
            double[] seats = planned.plan().seatPrices(pool);
            for (int kind = 0; kind < problem.none(); kind++) {
                rows.add(new Row(
                        "one more " + planned.coverages().get(kind) + " team",
                        problem.pools().get(pool),
                        planned.plan().worthOfTeam(pool, kind),
                        problem.kinds().get(kind).cost(),
                        "its accounts are chosen again beside the existing teams; one free seat would bring "
                                + (seats[kind] > OF_NOBODY ? "–" : NumberText.money(seats[kind]))));
            }
        }
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The columns. */
    public List<Column> columns() {
        return List.of(
                Column.text("what", row -> rows.get(row).what()),
                Column.text("pool", row -> rows.get(row).pool()),
                Column.number("brings", Kind.MONEY, row -> rows.get(row).worth()),
                Column.number("costs", Kind.MONEY, row -> rows.get(row).cost()),
                Column.number(
                        "net",
                        Kind.MONEY,
                        row -> rows.get(row).worth()
                                - (Double.isNaN(rows.get(row).cost())
                                        ? 0
                                        : rows.get(row).cost())),
                Column.text("how", row -> rows.get(row).how()));
    }
}
