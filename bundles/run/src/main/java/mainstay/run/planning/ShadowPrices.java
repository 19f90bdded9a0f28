package mainstay.run.planning;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.NumberText;
import mainstay.coverage.plan.CoveragePlan;
import mainstay.coverage.plan.PlanProblem;
import mainstay.coverage.plan.ResourceLimit;

/**
 * What one more of what is scarce is worth: of everything that is limited what the best plan with one more gains, and with one
 * fewer loses; and for each pool and kind of team what one more would bring and cost.
 */
public final class ShadowPrices {
    private static final double OF_MONEY = 100_000;
    private static final double OF_NOBODY = 1e100;

    private final List<Row> rows = new ArrayList<>();
    private final CoveragePlan plan;
    private final Function<PlanRequest, NamedPlan> plans;

    private record Row(String what, String pool, double worth, double cost, String how) {}

    ShadowPrices(NamedPlan planned, Function<PlanRequest, NamedPlan> plans) {
        this.plan = planned.plan();
        this.plans = plans;
        PlanRequest demands = planned.demands();
        for (ResourceLimit limit : plan.problem().caps()) {
            limited(limit, demands);
        }
        demands.mostMoves().ifPresent(most -> {
            more(phrase("price.more.move"), demands.withMostMoves(Math.addExact(most, 1)));
            if (most > 0) {
                fewer(phrase("price.fewer.move"), demands.withMostMoves(most - 1));
            }
        });
        PlanProblem problem = plan.problem();
        for (int pool = 0; pool < problem.pools().size(); pool++) {
            double[] seats = plan.seatPrices(pool);
            for (int kind = 0; kind < problem.none(); kind++) {
                rows.add(new Row(
                        phrase("price.more.team", planned.coverages().get(kind)),
                        problem.pools().get(pool),
                        plan.worthOfTeam(pool, kind),
                        problem.kinds().get(kind).cost(),
                        phrase(
                                "price.team.how",
                                seats[kind] > OF_NOBODY ? NumberText.UNDEFINED : NumberText.money(seats[kind]))));
            }
        }
    }

    private void limited(ResourceLimit limit, PlanRequest demands) {
        boolean isMoney = limit.name().equals(PlanRequest.BUDGET);
        double step = isMoney ? OF_MONEY : 1;
        String more =
                isMoney ? phrase("price.more.budget", NumberText.money(OF_MONEY)) : phrase("price.more", shown(limit));
        more(more, changed(demands, limit, step));
        if (limit.step() > step) {
            more(
                    phrase("price.more.step", NumberText.number(limit.step()), shown(limit)),
                    changed(demands, limit, limit.step()));
        }
        if (limit.limit() >= step) {
            String fewer = isMoney
                    ? phrase("price.less.budget", NumberText.money(OF_MONEY))
                    : phrase("price.fewer", shown(limit));
            fewer(fewer, changed(demands, limit, -step));
        }
    }

    /** Heads, or those in a role. */
    private static String shown(ResourceLimit limit) {
        String role = PlanRequest.role(limit.name());
        return role.isEmpty() ? phrase("limit.heads") : phrase("limit.heads-in", role);
    }

    private static PlanRequest changed(PlanRequest demands, ResourceLimit limit, double by) {
        double most = limit.limit() + by;
        return limit.name().equals(PlanRequest.BUDGET)
                ? demands.withBudget(most)
                : demands.withHeads(PlanRequest.role(limit.name()), most);
    }

    private void more(String what, PlanRequest demands) {
        Optional<CoveragePlan> other = planned(what, demands);
        other.ifPresent(more -> rows.add(new Row(
                what,
                "",
                Math.max(0, more.value() - (areBest(more) ? plan.value() : plan.bound())),
                Double.NaN,
                how("price.gain", more, Math.max(0, more.value() - plan.bound()), more.bound() - plan.value()))));
    }

    private void fewer(String what, PlanRequest demands) {
        Optional<CoveragePlan> other = planned(what, demands);
        other.ifPresent(fewer -> rows.add(new Row(
                what,
                "",
                0 - Math.max(0, areBest(fewer) ? plan.value() - fewer.value() : plan.value() - fewer.bound()),
                Double.NaN,
                how("price.loss", fewer, Math.max(0, plan.value() - fewer.bound()), plan.bound() - fewer.value()))));
    }

    /** Empty where there is no such plan, which is then said. */
    private Optional<CoveragePlan> planned(String what, PlanRequest demands) {
        try {
            return Optional.of(plans.apply(demands).plan());
        } catch (MainstayException e) {
            rows.add(new Row(what, "", Double.NaN, Double.NaN, e.getMessage()));
            return Optional.empty();
        }
    }

    private boolean areBest(CoveragePlan other) {
        return plan.gap() == 0 && other.gap() == 0;
    }

    private String how(String change, CoveragePlan other, double least, double most) {
        return areBest(other)
                ? phrase(change)
                : phrase(change + ".between", NumberText.money(least), NumberText.money(most));
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
