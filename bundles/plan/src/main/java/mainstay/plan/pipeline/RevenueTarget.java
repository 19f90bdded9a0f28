package mainstay.plan.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import mainstay.book.Period;
import mainstay.book.PlanRows;

/**
 * The revenue that is wanted in a period. Targets are cut by account, line, team and person, and one cut must not be added to
 * another: an account's own target counts, else what its lines come to; the targets of teams count where no account has one,
 * and those of persons where no team has one.
 *
 * @param value in the currency of the book; {@code NaN} when there is none
 * @param targets of how many accounts, teams or persons it is the sum
 * @param cut what they are of
 */
public record RevenueTarget(double value, int targets, Cut cut) {

    /** What targets are of. */
    public enum Cut {
        /** Accounts. */
        ACCOUNT,
        /** Teams. */
        TEAM,
        /** Persons. */
        PERSON
    }

    /**
     * The target of a period.
     *
     * @param targets the table of targets
     * @param accounts the accounts that count, as rows of the book
     * @param all whether these are all accounts, so that targets of teams and persons may stand for them
     */
    public static RevenueTarget of(PlanRows targets, Period period, IntPredicate accounts, boolean all) {
        Map<String, Double> whole = new HashMap<>();
        Map<String, Double> lines = new HashMap<>();
        Map<String, Double> teams = new HashMap<>();
        Map<String, Double> persons = new HashMap<>();
        for (int row = 0; row < targets.size(); row++) {
            if (!isOf(targets, row, period)) {
                continue;
            }
            int account = targets.account(row);
            boolean ofLine = !targets.text(row, "line").isEmpty();
            double value = targets.number(row, "value");
            if (account >= 0) {
                if (accounts.test(account)) {
                    (ofLine ? lines : whole).merge(targets.accountId(row), value, Double::sum);
                }
            } else if (!targets.text(row, "team").isEmpty()) {
                add(teams, targets.text(row, "team"), value, ofLine);
            } else {
                add(persons, targets.text(row, "person"), value, ofLine);
            }
        }
        lines.forEach(whole::putIfAbsent);
        if (!whole.isEmpty() || !all) {
            return sum(whole, Cut.ACCOUNT);
        }
        return teams.isEmpty() ? sum(persons, Cut.PERSON) : sum(teams, Cut.TEAM);
    }

    private static void add(Map<String, Double> sums, String name, double value, boolean ofLine) {
        if (!ofLine) {
            sums.merge(name, value, Double::sum);
        }
    }

    private static boolean isOf(PlanRows targets, int row, Period period) {
        String cut = targets.text(row, "cut");
        return targets.text(row, "measure").equals("revenue")
                && (cut.isEmpty() || cut.equals("account"))
                && targets.period(row, "period")
                        .filter(its ->
                                its.first().equals(period.first()) && its.last().equals(period.last()))
                        .isPresent();
    }

    private static RevenueTarget sum(Map<String, Double> values, Cut cut) {
        return new RevenueTarget(
                values.isEmpty()
                        ? Double.NaN
                        : values.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                values.size(),
                cut);
    }
}
