package mainstay.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.TextOrder;

/** What the accounts of each team come to in a review. Accounts that were taken off the list are in no team. */
public final class TeamTotals {
    private final List<Map.Entry<String, Total>> rows;

    private TeamTotals(Map<String, Total> totals) {
        this.rows = List.copyOf(totals.entrySet());
    }

    /** The accounts of a team, added up in their order. */
    private static final class Total {
        private double accounts;
        private double target;
        private double cost;
        private double profit;
        private double heads;
    }

    public static TeamTotals of(ReviewedAccounts accounts) {
        Map<String, Total> totals = new TreeMap<>(TextOrder.BY_CODE_POINT);
        for (int row = 0; row < accounts.size(); row++) {
            if (!accounts.isRemoved(row)) {
                add(
                        totals.computeIfAbsent(accounts.text(ReviewTextColumn.TEAM, row), team -> new Total()),
                        accounts,
                        row);
            }
        }
        return new TeamTotals(totals);
    }

    private static void add(Total total, ReviewedAccounts accounts, int row) {
        total.accounts++;
        total.target += accounts.number(ReviewNumberColumn.EXPECTED_REVENUE, row);
        total.cost += accounts.number(ReviewNumberColumn.COST, row);
        total.profit += accounts.number(ReviewNumberColumn.PROFIT, row);
        total.heads += accounts.number(ReviewNumberColumn.HEADS, row);
    }

    /** How many teams there are. */
    public int size() {
        return rows.size();
    }

    /** The teams in the order of their names; the target of a team is what its accounts are expected to buy. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("team", row -> rows.get(row).getKey()));
        columns.add(Column.number("accounts", Kind.COUNT, row -> total(row).accounts));
        columns.add(Column.number(ReviewTotals.TARGET, Kind.MONEY, row -> total(row).target));
        columns.add(Column.number(ReviewTotals.PROFIT, Kind.MONEY, row -> total(row).profit));
        columns.add(Column.number(ReviewTotals.COST, Kind.MONEY, row -> total(row).cost));
        columns.add(Column.number(ReviewTotals.HEADS, Kind.NUMBER, row -> total(row).heads));
        return columns;
    }

    private Total total(int row) {
        return rows.get(row).getValue();
    }
}
