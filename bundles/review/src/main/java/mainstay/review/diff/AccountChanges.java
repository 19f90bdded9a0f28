package mainstay.review.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.review.AccountMove;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.words.ReviewWords;

/**
 * The accounts that are new, lost, promoted, demoted or in another team, a row each, those whose expected profit changed most
 * first.
 */
public final class AccountChanges {
    private final ReviewMerge merge;
    /** For each row, the account among those of the merge. */
    private final int[] accounts;

    private final Map<ChangeSource, double[]> parts = new EnumMap<>(ChangeSource.class);
    private final Map<AccountMove, Integer> counts = new EnumMap<>(AccountMove.class);

    private AccountChanges(ReviewMerge merge, Optional<AttributionRuns> runs) {
        this.merge = merge;
        double[] profits = IntStream.range(0, merge.size())
                .mapToDouble(account -> Math.abs(profitChange(account)))
                .toArray();
        this.accounts = IntStream.range(0, merge.size())
                .filter(account -> !moves(account).isEmpty())
                .boxed()
                .sorted((a, b) -> Double.compare(profits[b], profits[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (ChangeSource source : ChangeSource.values()) {
            parts.put(source, new double[accounts.length]);
        }
        for (int row = 0; row < accounts.length; row++) {
            moves(accounts[row]).forEach(move -> counts.merge(move, 1, Integer::sum));
            ChangeParts profit = profit(accounts[row], runs);
            int place = row;
            parts.forEach((source, column) -> column[place] = profit.part(source));
        }
    }

    static AccountChanges of(ReviewMerge merge, Optional<AttributionRuns> runs) {
        return new AccountChanges(merge, runs);
    }

    private Set<AccountMove> moves(int account) {
        if (!merge.wasListed(account)) {
            return EnumSet.of(AccountMove.NEW);
        }
        if (!merge.isListed(account)) {
            return EnumSet.of(AccountMove.LOST);
        }
        Set<AccountMove> moves = EnumSet.noneOf(AccountMove.class);
        AccountMove.between(
                        merge.earlier().tier(merge.rowBefore(account)),
                        merge.later().tier(merge.rowAfter(account)))
                .ifPresent(moves::add);
        if (!merge.textBefore(ReviewTextColumn.TEAM, account).equals(merge.textAfter(ReviewTextColumn.TEAM, account))) {
            moves.add(AccountMove.TEAM_CHANGED);
        }
        return moves;
    }

    private double profitChange(int account) {
        return change(ReviewNumberColumn.PROFIT, account);
    }

    private double change(ReviewNumberColumn column, int account) {
        return merge.numberAfter(column, account) - merge.numberBefore(column, account);
    }

    private ChangeParts profit(int account, Optional<AttributionRuns> runs) {
        return ChangeParts.of(
                merge.numberBefore(ReviewNumberColumn.PROFIT, account),
                runs.map(known -> known.profits(merge.id(account))).orElse(RunFigures.UNKNOWN),
                merge.numberAfter(ReviewNumberColumn.PROFIT, account));
    }

    /** How many accounts changed. */
    public int size() {
        return accounts.length;
    }

    /** How many accounts moved in a way; an account that changed its tier and its team counts for both. */
    public int count(AccountMove move) {
        return counts.getOrDefault(move, 0);
    }

    /** What is to be said of each: its tier, team, coverage and profit in both reviews, and what its profit changed by. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("account_id", row -> merge.id(accounts[row])),
                Column.text("name", row -> merge.name(accounts[row])),
                Column.text("change", row -> words(moves(accounts[row])))));
        for (ReviewTextColumn column :
                List.of(ReviewTextColumn.TIER, ReviewTextColumn.TEAM, ReviewTextColumn.COVERAGE)) {
            columns.add(Column.text(column.stored() + "_before", row -> merge.textBefore(column, accounts[row])));
            columns.add(Column.text(column.stored(), row -> merge.textAfter(column, accounts[row])));
        }
        columns.add(Column.number(
                "profit_before", Kind.MONEY, row -> merge.numberBefore(ReviewNumberColumn.PROFIT, accounts[row])));
        columns.add(Column.number(
                "profit", Kind.MONEY, row -> merge.numberAfter(ReviewNumberColumn.PROFIT, accounts[row])));
        columns.add(Column.number("profit_moved", Kind.MONEY, row -> profitChange(accounts[row])));
        parts.forEach(
                (source, column) -> columns.add(Column.number(source.column(), Kind.MONEY, DoubleColumn.of(column))));
        columns.add(Column.number("heads_moved", Kind.NUMBER, row -> change(ReviewNumberColumn.HEADS, accounts[row])));
        columns.add(Column.number(
                "target_moved", Kind.MONEY, row -> change(ReviewNumberColumn.EXPECTED_REVENUE, accounts[row])));
        columns.add(Column.text(
                "reason", row -> ReviewWords.again(merge.textAfter(ReviewTextColumn.REASON, accounts[row]))));
        return columns;
    }

    private static String words(Set<AccountMove> moves) {
        return moves.stream().map(AccountMove::word).collect(Collectors.joining(", "));
    }
}
