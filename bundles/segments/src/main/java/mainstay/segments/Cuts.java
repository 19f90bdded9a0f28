package mainstay.segments;

/**
 * Where the classes are cut. A number at the cut is high. Where a component says so, {@code NaN} means the
 * median of the book; then a number must also be above 0 to be high.
 *
 * @param value account value from which it is high, in currency a year; {@code NaN} for the median
 * @param share share of wallet from which it is high, as a fraction; {@code NaN} for the median
 * @param keyShare the share of accounts that are key, by score, from 0 to 1
 * @param majorShare the share of accounts after them that are major, from 0 to 1
 * @param tierA the running share of profit below which an account is A, from 0 to 1
 * @param tierB the running share of profit below which an account is B, from 0 to 1
 * @param whiteSpace the percentile of white space, from 0 to 100, from which a C account is C+
 * @param currentMargin the margin earned today from which it is high, in currency a year; {@code NaN} for the
 *     median
 * @param potentialMargin the potential margin from which it is high, in currency a year; {@code NaN} for the
 *     median
 * @param pyramidTop the share of accounts at the top of the pyramid, by rank, from 0 to 1
 * @param pyramidNext the share of accounts after them, from 0 to 1
 * @param pilotAttractiveness the score, from 0 to 100, from which an opportunity is attractive; {@code NaN}
 *     for the median
 * @param pilotFeasibility the feasibility, from 0 to 5, from which it is feasible; {@code NaN} for the median
 * @param marginRate the margin from which it is high, as a fraction; {@code NaN} for the median
 * @param importance the importance, from 0 to 5, from which an account is important
 * @param attractive the score, from 0 to 100, from which an account is very attractive
 * @param attractiveMedium the score, from 0 to 100, from which it is of medium attractiveness
 */
public record Cuts(
        double value,
        double share,
        double keyShare,
        double majorShare,
        double tierA,
        double tierB,
        double whiteSpace,
        double currentMargin,
        double potentialMargin,
        double pyramidTop,
        double pyramidNext,
        double pilotAttractiveness,
        double pilotFeasibility,
        double marginRate,
        double importance,
        double attractive,
        double attractiveMedium) {

    /** The defaults of the parameters {@code cut.*}. */
    public static final Cuts DEFAULT = new Cuts(
            Double.NaN,
            Double.NaN,
            0.10,
            0.30,
            0.80,
            0.95,
            75,
            Double.NaN,
            Double.NaN,
            0.10,
            0.30,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            3,
            67,
            33);
}
