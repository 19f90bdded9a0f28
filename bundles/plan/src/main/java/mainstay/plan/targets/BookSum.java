package mainstay.plan.targets;

/**
 * What the targets of all teams and of all accounts of a book add up to: they are the same money.
 *
 * @param period the period, as it is written
 * @param measure {@code revenue} or {@code margin}
 * @param teams the targets of teams
 * @param accounts the targets of accounts
 */
public record BookSum(String period, String measure, double teams, double accounts) {

    /** What accounts add up to − what teams do. */
    public double difference() {
        return accounts - teams;
    }
}
