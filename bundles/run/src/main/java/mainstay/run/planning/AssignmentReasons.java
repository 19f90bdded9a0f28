package mainstay.run.planning;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.coverage.plan.PlanProblem;

/**
 * Why an account has its coverage: under each, what it brings, the price of the seat that it takes away from others, what the
 * move costs, and how much more it would have to bring to be given it.
 */
public final class AssignmentReasons {
    private final List<Row> rows = new ArrayList<>();
    private final String given;

    private record Row(
            String coverage,
            boolean chosen,
            double gain,
            double seat,
            double move,
            double net,
            double needs,
            String why) {}

    AssignmentReasons(NamedPlan planned, int account) {
        PlanProblem problem = planned.plan().problem();
        double[] seats = planned.plan().seatPrices(problem.pool(account));
        boolean[] isThere = new boolean[seats.length];
        for (int option = 0; option < seats.length; option++) {
            isThere[option] = option == problem.none() || planned.plan().teams(problem.pool(account), option) > 0;
            if (!isThere[option]) {
                seats[option] = planned.plan().priceOfTeam(option);
            }
        }
        int chosen = planned.plan().option(account);
        double movePrice = problem.moveCost() + priceOfMoves(planned);
        double best = net(problem, account, chosen, seats, movePrice);
        for (int option = 0; option < planned.coverages().size(); option++) {
            boolean allowed = problem.allows(account, option);
            double move = problem.moves(account, option) ? movePrice : 0;
            double net = net(problem, account, option, seats, movePrice);
            rows.add(new Row(
                    planned.coverages().get(option),
                    option == chosen,
                    problem.gain(account, option),
                    seats[option],
                    move,
                    net,
                    option == chosen || !allowed ? Double.NaN : Math.max(0, best - net),
                    why(planned, option, option == chosen, isThere[option], allowed)));
        }
        given = planned.team(account).isEmpty()
                ? phrase("plan.no-team")
                : counted(
                        "plan.team",
                        planned.plan().teams(problem.pool(account), chosen),
                        planned.team(account),
                        planned.coverages().get(chosen));
    }

    private static double priceOfMoves(NamedPlan planned) {
        PlanProblem problem = planned.plan().problem();
        List<Double> prices = planned.plan().prices();
        return prices.size() > problem.caps().size() ? prices.get(problem.caps().size()) : 0;
    }

    private static double net(PlanProblem problem, int account, int option, double[] seats, double movePrice) {
        return problem.gain(account, option) - seats[option] - (problem.moves(account, option) ? movePrice : 0);
    }

    private static String why(NamedPlan planned, int option, boolean chosen, boolean isThere, boolean allowed) {
        if (!allowed) {
            return phrase("plan.why.pin");
        }
        if (chosen) {
            return phrase(planned.demands().together() ? "plan.why.group" : "plan.why.chosen");
        }
        return isThere
                ? phrase("plan.why.seat")
                : phrase("plan.why.no-team", planned.coverages().get(option));
    }

    /** What is to be said first. */
    public String sentence() {
        return given;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The columns. */
    public List<Column> columns() {
        return List.of(
                Column.text("coverage", row -> rows.get(row).coverage()),
                Column.flag("chosen", row -> rows.get(row).chosen()),
                Column.number("gain", Kind.MONEY, row -> rows.get(row).gain()),
                Column.number(
                        "opportunity_cost", Kind.MONEY, row -> rows.get(row).seat()),
                Column.number("move_price", Kind.MONEY, row -> rows.get(row).move()),
                Column.number("net_gain", Kind.MONEY, row -> rows.get(row).net()),
                Column.number("gain_needed", Kind.MONEY, row -> rows.get(row).needs()),
                Column.text("why", row -> rows.get(row).why()));
    }
}
