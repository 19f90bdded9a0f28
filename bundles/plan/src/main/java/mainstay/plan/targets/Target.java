package mainstay.plan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.Period;
import mainstay.book.PlanRows;

/**
 * What is wanted of an account, a team or a person.
 *
 * @param row its row in the table of targets
 * @param account the account as a row of the book; -1 where it is of a team or a person
 * @param accountId the id of the account; empty where it is of a team or a person
 * @param team the team; empty where it is of an account or a person
 * @param person the person; empty where it is of an account or a team
 * @param period when; a day is a rate a year that is to be reached by then
 * @param measure what is measured, such as {@code revenue}
 * @param line the product line; empty for all
 * @param cut along what the whole was cut into targets, {@code account} where nothing is said: targets that were cut in several
 *     ways are the same money more than once
 * @param value how much, in the unit of the measure
 * @param agreed when it was agreed; empty where it was not
 */
public record Target(
        int row,
        int account,
        String accountId,
        String team,
        String person,
        Period period,
        String measure,
        String line,
        String cut,
        double value,
        Optional<LocalDate> agreed) {
    /** The measure of what is sold. */
    public static final String REVENUE = "revenue";
    /** The measure of gross profit. */
    public static final String MARGIN = "margin";
    /** The measure of gross profit after the cost to serve. */
    public static final String NET_MARGIN = "net-margin";
    /** The measure of revenue ÷ addressable wallet. */
    public static final String SHARE_OF_WALLET = "share-of-wallet";
    /** The measure of visits. */
    public static final String VISITS = "visits";

    private static final String BY_ACCOUNT = "account";

    /** The targets of a table, in its order. */
    public static List<Target> all(PlanRows rows) {
        List<Target> targets = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            rows.period(row, "period").ifPresent(period -> targets.add(of(rows, at, period)));
        }
        return targets;
    }

    private static Target of(PlanRows rows, int row, Period period) {
        String cut = rows.text(row, "cut");
        return new Target(
                row,
                rows.account(row),
                rows.accountId(row),
                rows.text(row, "team"),
                rows.text(row, "person"),
                period,
                rows.text(row, "measure"),
                rows.text(row, "line"),
                cut.isEmpty() ? BY_ACCOUNT : cut,
                rows.number(row, "value"),
                rows.day(row, "agreed"));
    }

    /** Whether targets like it may be added up. */
    public boolean isByAccount() {
        return cut.equals(BY_ACCOUNT);
    }

    /** Whether it is of an account. */
    public boolean isOfAnAccount() {
        return account >= 0;
    }

    /** Whether it is in money that lines and accounts add up to. */
    public boolean addsUp() {
        return measure.equals(REVENUE) || measure.equals(MARGIN);
    }
}
