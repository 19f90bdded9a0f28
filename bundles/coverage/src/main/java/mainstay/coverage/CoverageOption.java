package mainstay.coverage;

/**
 * A coverage that accounts can be given.
 *
 * @param coverage its id, such as {@code shared}
 * @param costPerAccount what it costs a year to serve one account
 * @param capture the part of what the account earns that this coverage realises
 * @param target the expected profit that makes it worth while
 */
public record CoverageOption(String coverage, double costPerAccount, double capture, double target) {

    /** The id of being without a team. */
    public static final String NONE = "none";

    /** The id of the coverage that makes a large account. */
    public static final String DEDICATED = "dedicated";

    /** Being without a team: no cost, no target. */
    public static CoverageOption none(double capture) {
        return new CoverageOption(NONE, 0, capture, Double.NEGATIVE_INFINITY);
    }

    /** Expected profit: earned × capture − cost per account; never −0, which would be shown and ordered apart from 0. */
    public double profit(double earned) {
        return earned * capture - costPerAccount + 0.0;
    }

    /** Whether the coverage pays: its expected profit reaches its target. */
    public boolean pays(double earned) {
        return profit(earned) >= target;
    }
}
