package mainstay.coverage;

import mainstay.book.Money;

/**
 * A coverage that accounts can be given.
 *
 * @param coverage its id, such as {@code shared}
 * @param costPerAccount what it costs to serve one account, in currency a year
 * @param capture the part of what the account earns that this coverage realises, from 0 to 1
 * @param target the expected profit, in currency a year, from which on it pays
 */
public record CoverageOption(String coverage, double costPerAccount, double capture, double target) {

    /** The id of being without a team. */
    public static final String NONE = "none";

    /** The id of the coverage that makes a large account. */
    public static final String DEDICATED = "dedicated";

    /**
     * Being without a team: no cost, and a target that every profit reaches.
     *
     * @param capture the part of what the account earns that the automated channel realises, from 0 to 1
     */
    public static CoverageOption none(double capture) {
        return new CoverageOption(NONE, 0, capture, Double.NEGATIVE_INFINITY);
    }

    /**
     * Expected profit: earned × capture − cost per account; never −0, which would be shown and ordered apart
     * from 0.
     *
     * @param earned gross profit, or revenue, in currency a year
     * @return in currency a year; may be negative
     */
    public double profit(double earned) {
        return earned * capture - costPerAccount + 0.0;
    }

    /** Whether the coverage pays: its expected profit reaches its target. */
    public boolean pays(double earned) {
        return Money.reaches(profit(earned), target);
    }
}
