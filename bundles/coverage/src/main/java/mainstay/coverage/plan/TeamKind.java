package mainstay.coverage.plan;

/**
 * A kind of team, as a team-cost model prices it.
 *
 * @param coverage the id of the coverage that it gives, such as {@code shared}
 * @param capacity how many accounts one team serves at most; 1 or more
 * @param cost what one team costs a year, in the currency of the gains; 0 or more
 */
public record TeamKind(String coverage, int capacity, double cost) {

    /**
     * Refuses what is no team.
     *
     * @throws IllegalArgumentException if the capacity is below 1, or the cost is negative, infinite or
     *     {@code NaN}
     */
    public TeamKind {
        if (capacity < 1) {
            throw new IllegalArgumentException("a team must serve 1 account or more, not " + capacity);
        }
        if (!(cost >= 0) || Double.isInfinite(cost)) {
            throw new IllegalArgumentException("a team must cost 0 or more, not " + cost);
        }
    }
}
