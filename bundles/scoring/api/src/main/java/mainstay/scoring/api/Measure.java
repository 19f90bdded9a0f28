package mainstay.scoring.api;

/**
 * An input of a criterion.
 *
 * @param column the column of {@link ScoringInput} that holds it
 * @param scale how it becomes a number from 0 to 100
 */
public record Measure(String column, Scale scale) {

    /** A column by its percentile. */
    public static Measure percentileOf(String column) {
        return new Measure(column, Scale.PERCENTILE);
    }

    /** A column that holds ratings from 0 to 5. */
    public static Measure ratingOf(String column) {
        return new Measure(column, Scale.RATING);
    }
}
