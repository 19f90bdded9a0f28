package mainstay.coverage.plan;

/**
 * Prices of what is limited, and what they prove.
 *
 * @param prices what one more of each limited thing is worth
 * @param bound no plan comes to more than this
 * @param searches the searches of all pools at these prices
 * @param found what they found
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Multipliers(double[] prices, double bound, double[] use, PoolSearch[] searches, PoolSearch.Found[] found) {

    /** Whether what is best for each pool is within all limits. */
    boolean isWithin(double[] limits) {
        return isWithin(use, limits);
    }

    static boolean isWithin(double[] use, double[] limits) {
        for (int limit = 0; limit < limits.length; limit++) {
            if (use[limit] > limits[limit] + 1e-9 * Math.max(1, limits[limit])) {
                return false;
            }
        }
        return true;
    }
}
