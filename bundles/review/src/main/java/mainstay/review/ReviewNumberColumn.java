package mainstay.review;

/** The numbers that a review has of each account, in the order and under the names in which they are stored. */
public enum ReviewNumberColumn {
    /** The place in the list, from 1. */
    RANK("rank"),
    VALUE("value"),
    REVENUE("revenue"),
    EXPECTED_REVENUE("expected_revenue"),
    GROSS_PROFIT("gross_profit"),
    /** What the account earns before teams are paid: gross profit, or revenue. */
    EARNED("earned"),
    COST("cost_to_serve"),
    PROFIT("expected_profit"),
    HEADS("heads"),
    /** From 0 to 100. */
    SCORE("score"),
    /** 1 when the account is large, 0 when not, {@code NaN} when dedicated coverage is not offered. */
    LARGE("large"),
    /** The reviews that are left to a C+ account to reach B; {@code NaN} for other accounts. */
    CLOCK("clock"),
    /** Consecutive reviews in which the account was in deprioritize. */
    REVIEWS_IN_DEPRIORITIZE("low_reviews"),
    /** 1 when the clock ran out: the automated channel serves the account until it reaches B. */
    AUTOMATED("automated");

    private final String stored;

    ReviewNumberColumn(String stored) {
        this.stored = stored;
    }

    /** The name of the column in stored reviews. */
    public String stored() {
        return stored;
    }
}
