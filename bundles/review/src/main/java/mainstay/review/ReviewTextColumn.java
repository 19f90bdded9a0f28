package mainstay.review;

/** The texts that a review has of each account, in the order and under the names in which they are stored. */
public enum ReviewTextColumn {
    ACCOUNT_ID("account_id"),
    /** Empty when the book gives none. */
    NAME("name"),
    /** The word of a {@link Tier}. */
    TIER("tier"),
    /** The tier that the run alone gives, without margins, clocks and decisions. */
    TIER_OF_RUN("tier_of_run"),
    COVERAGE("coverage"),
    /** The coverage that the run recommends. */
    COVERAGE_OF_RUN("coverage_of_run"),
    TEAM("team"),
    CONTRIBUTION("contribution"),
    /** The word of an {@link AccountMove} since the review before; empty for none. */
    MOVE("move"),
    /** Why the account has its tier and its coverage; empty where nothing but the run decided. */
    REASON("reason"),
    /** Why the account is proposed for removal; empty where it is not. */
    REMOVAL_PROPOSED("removal_proposed");

    private final String stored;

    ReviewTextColumn(String stored) {
        this.stored = stored;
    }

    /** The name of the column in stored reviews. */
    public String stored() {
        return stored;
    }
}
