package mainstay.run.planning;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.coverage.plan.PlanProblem;

/** The teams, heads and accounts of a plan, by pool and coverage. */
public final class TeamTable {
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            String pool,
            String coverage,
            int teams,
            double heads,
            int accounts,
            long seats,
            double gain,
            double cost) {}

    TeamTable(NamedPlan planned) {
        PlanProblem problem = planned.plan().problem();
        int options = planned.coverages().size();
        int[][] accounts = new int[problem.pools().size()][options];
        double[][] gains = new double[problem.pools().size()][options];
        for (int account = 0; account < problem.accounts(); account++) {
            int option = planned.plan().option(account);
            accounts[problem.pool(account)][option]++;
            gains[problem.pool(account)][option] += planned.gain(account);
        }
        for (int pool = 0; pool < accounts.length; pool++) {
            for (int option = 0; option < options; option++) {
                if (accounts[pool][option] == 0) {
                    continue;
                }
                boolean isTeam = option < problem.none();
                int teams = isTeam ? planned.plan().teams(pool, option) : 0;
                rows.add(new Row(
                        problem.pools().get(pool),
                        planned.coverages().get(option),
                        teams,
                        isTeam ? teams * planned.kinds().get(option).heads() : 0,
                        accounts[pool][option],
                        isTeam ? (long) teams * problem.kinds().get(option).capacity() : 0,
                        gains[pool][option],
                        isTeam ? teams * problem.kinds().get(option).cost() : 0));
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
                Column.text("pool", row -> rows.get(row).pool()),
                Column.text("coverage", row -> rows.get(row).coverage()),
                Column.number("teams", Kind.COUNT, row -> rows.get(row).teams()),
                Column.number("heads", Kind.NUMBER, row -> rows.get(row).heads()),
                Column.number("accounts", Kind.COUNT, row -> rows.get(row).accounts()),
                Column.number("seats", Kind.COUNT, row -> (double) rows.get(row).seats()),
                Column.number("gain", Kind.MONEY, row -> rows.get(row).gain()),
                Column.number("team_cost", Kind.MONEY, row -> rows.get(row).cost()),
                Column.number(
                        "profit",
                        Kind.MONEY,
                        row -> rows.get(row).gain() - rows.get(row).cost()));
    }
}
