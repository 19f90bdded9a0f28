package mainstay.review.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.TextOrder;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;

/**
 * What each team holds in two reviews, a row a team in the order of their names. Its target is what its accounts are expected
 * to buy: the target before, and what moved in, less what moved out, and the growth of accounts that stayed.
 */
public final class TeamTargets {
    private final List<Map.Entry<String, Team>> rows;

    private TeamTargets(Map<String, Team> teams) {
        this.rows = List.copyOf(teams.entrySet());
    }

    /** The accounts of a team, added up in their order; targets are sums of expected revenue. */
    private static final class Team {
        private int accountsBefore;
        private int joined;
        private int left;
        private int accounts;
        private double targetBefore;
        private double movedIn;
        private double movedOut;
        private double grown;
        private double headsBefore;
        private double heads;
        private double profitBefore;
        private double profit;

        private double target() {
            return targetBefore + movedIn - movedOut + grown;
        }
    }

    static TeamTargets of(ReviewMerge merge) {
        Map<String, Team> teams = new TreeMap<>(TextOrder.BY_CODE_POINT);
        for (int account = 0; account < merge.size(); account++) {
            String before = merge.textBefore(ReviewTextColumn.TEAM, account);
            String after = merge.textAfter(ReviewTextColumn.TEAM, account);
            boolean stays = before.equals(after);
            if (merge.wasListed(account)) {
                addBefore(teams.computeIfAbsent(before, name -> new Team()), merge, account, stays);
            }
            if (merge.isListed(account)) {
                addAfter(teams.computeIfAbsent(after, name -> new Team()), merge, account, stays);
            }
        }
        return new TeamTargets(teams);
    }

    private static void addBefore(Team team, ReviewMerge merge, int account, boolean stays) {
        double expected = merge.numberBefore(ReviewNumberColumn.EXPECTED_REVENUE, account);
        team.accountsBefore++;
        team.targetBefore += expected;
        team.profitBefore += merge.numberBefore(ReviewNumberColumn.PROFIT, account);
        team.headsBefore += merge.numberBefore(ReviewNumberColumn.HEADS, account);
        if (!stays) {
            team.left++;
            team.movedOut += expected;
        }
    }

    private static void addAfter(Team team, ReviewMerge merge, int account, boolean stays) {
        double expected = merge.numberAfter(ReviewNumberColumn.EXPECTED_REVENUE, account);
        team.accounts++;
        team.profit += merge.numberAfter(ReviewNumberColumn.PROFIT, account);
        team.heads += merge.numberAfter(ReviewNumberColumn.HEADS, account);
        if (stays) {
            team.grown += expected - merge.numberBefore(ReviewNumberColumn.EXPECTED_REVENUE, account);
        } else {
            team.joined++;
            team.movedIn += expected;
        }
    }

    /** How many teams there are in either review. */
    public int size() {
        return rows.size();
    }

    /** The columns; those of accounts are counts, heads are full-time equivalents, others are amounts of money. */
    public List<Column> columns() {
        return List.of(
                Column.text("team", row -> rows.get(row).getKey()),
                column("accounts_before", Kind.COUNT, team -> team.accountsBefore),
                column("joined", Kind.COUNT, team -> team.joined),
                column("left", Kind.COUNT, team -> team.left),
                column("accounts", Kind.COUNT, team -> team.accounts),
                column("target_before", Kind.MONEY, team -> team.targetBefore),
                column("moved_in", Kind.MONEY, team -> team.movedIn),
                column("moved_out", Kind.MONEY, team -> -team.movedOut + 0.0), // not -0
                column("grown", Kind.MONEY, team -> team.grown),
                column("target", Kind.MONEY, Team::target),
                column("heads_before", Kind.NUMBER, team -> team.headsBefore),
                column("heads", Kind.NUMBER, team -> team.heads),
                column("profit_before", Kind.MONEY, team -> team.profitBefore),
                column("profit", Kind.MONEY, team -> team.profit));
    }

    private Column column(String name, Kind kind, ToDoubleFunction<Team> figure) {
        return Column.number(
                name, kind, row -> figure.applyAsDouble(rows.get(row).getValue()));
    }
}
