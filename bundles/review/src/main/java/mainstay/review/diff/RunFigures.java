package mainstay.review.diff;

/**
 * A figure in each of the runs that lie between two reviews, one thing changed at a time.
 *
 * @param before in the run of the review before
 * @param data in the same with the book of the later review
 * @param models in the same with its models
 * @param parameters in the same with its parameters
 * @param teams in the same with its adopted plan, which is its run
 */
record RunFigures(double before, double data, double models, double parameters, double teams) {
    /** Of runs that cannot be made. */
    static final RunFigures UNKNOWN = new RunFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
