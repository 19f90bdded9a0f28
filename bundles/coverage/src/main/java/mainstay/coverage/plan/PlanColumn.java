package mainstay.coverage.plan;

import java.util.Arrays;

/**
 * A plan of one pool, as one column of the table of those that are known. Where groups stay together a plan may split them
 * here: then it is a bound and no plan.
 *
 * @param teams the teams of each kind
 * @param value what it comes to, teams and moves paid at their cost
 * @param use what it takes of each limited thing
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record PlanColumn(int[] teams, double value, double[] use) {

    /** What it comes to when what it takes is paid for. */
    double at(double[] prices) {
        double priced = value;
        for (int limit = 0; limit < prices.length; limit++) {
            priced -= prices[limit] * use[limit];
        }
        return priced;
    }

    boolean isLike(PlanColumn other) {
        return Arrays.equals(teams, other.teams)
                && Arrays.equals(use, other.use)
                && Math.abs(value - other.value) <= Planner.ROUNDING * (100 + Math.abs(value));
    }

    boolean isIn(TeamCountBounds box) {
        for (int kind = 0; kind < teams.length; kind++) {
            if (teams[kind] < box.least()[kind] || teams[kind] > box.most()[kind]) {
                return false;
            }
        }
        return true;
    }
}
