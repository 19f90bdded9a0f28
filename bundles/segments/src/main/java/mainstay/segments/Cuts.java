package mainstay.segments;

/**
 * Where the classes are cut. {@code NaN} stands for the median of the book.
 *
 * @param value account value from which it is high
 * @param share share of wallet from which it is high
 * @param keyShare the share of accounts that are key, by score
 * @param majorShare the share of accounts after them that are major
 * @param tierA the running share of profit below which an account is A
 * @param tierB the running share of profit below which an account is B
 * @param whiteSpace the percentile of white space from which a C account is C+
 * @param currentMargin the margin earned today from which it is high
 * @param potentialMargin the potential margin from which it is high
 * @param pyramidTop the share of accounts at the top of the pyramid, by rank
 * @param pyramidNext the share of accounts after them
 * @param pilotAttractiveness the score from which an opportunity is attractive
 * @param pilotFeasibility the feasibility from which it is feasible
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
        double pilotFeasibility) {

    /** The default cuts. */
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
            Double.NaN);
}
