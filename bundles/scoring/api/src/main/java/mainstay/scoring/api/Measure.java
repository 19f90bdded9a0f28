package mainstay.scoring.api;

/**
 * An input of a criterion.
 *
 * @param column the column of {@link ScoringInput} that holds it
 * @param scale how it becomes a number from 0 to 100
 */
public record Measure(String column, Scale scale) {

    /** A column by its mid-rank percentile among the accounts that have a number; for amounts of any size. */
    public static Measure percentileOf(String column) {
        return new Measure(column, Scale.PERCENTILE);
    }

    /**
     * A column of ratings from 0 to 5; {@link ScoringModel#prepare} fails on a book with other numbers in it.
     */
    public static Measure ratingOf(String column) {
        return new Measure(column, Scale.RATING);
    }
}
