package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Plans of the pools from many prices around the best ones, of which those are put together that keep the limits and come to
 * most. For groups that stay together, which no price keeps so.
 */
final class PlanRecombination {
    private static final double[] STEPS = {1e-4, 1e-3, 0.01, 0.05, 0.2, 0.6};
    private static final int FEW_LIMITS = 3;
    /** The same teams with fewer moves. */
    private static final double[] DEARER_MOVES = {1.1, 1.5, 3, 10, 100};

    private final PlanProblem problem;
    private final Pools pools;
    private final Multipliers dual;
    private final double goal;
    private final StopCondition stop;
    private final List<List<PoolPlan>> columns = new ArrayList<>();

    PlanRecombination(PlanProblem problem, Pools pools, Multipliers dual, double goal, StopCondition stop) {
        this.problem = problem;
        this.pools = pools;
        this.dual = dual;
        this.goal = goal;
        this.stop = stop;
        for (int pool = 0; pool < pools.count(); pool++) {
            columns.add(new ArrayList<>());
        }
        add(dual);
    }

    /** Asks all pools at prices around the best. */
    void lookAround() {
        PriceSearch search = new PriceSearch(pools, goal, stop);
        int limits = dual.prices().length;
        for (double step : STEPS) {
            if (limits <= FEW_LIMITS) {
                for (int signs = 0; signs < 1 << limits && !stop.isNow(); signs++) {
                    double[] prices = dual.prices().clone();
                    for (int limit = 0; limit < limits; limit++) {
                        prices[limit] *= (signs >> limit & 1) == 0 ? 1 + step : 1 - step;
                    }
                    add(search.whole(prices));
                }
            } else {
                for (int limit = 0; limit < limits && !stop.isNow(); limit++) {
                    double[] prices = dual.prices().clone();
                    prices[limit] *= 1 + step;
                    add(search.whole(prices));
                }
            }
        }
    }

    private void add(Multipliers at) {
        if (at.bound() == Double.NEGATIVE_INFINITY) {
            return;
        }
        PoolPlan[] plans = new PoolPlan[pools.count()];
        pools.forEach(pool -> plans[pool] = pools.plan(at, pool, at.found()[pool].best(), stop));
        for (int pool = 0; pool < plans.length; pool++) {
            columns.get(pool).add(plans[pool]);
        }
        for (double dearer : problem.limitsMoves() ? DEARER_MOVES : new double[0]) {
            double[] prices = at.prices().clone();
            int moves = prices.length - 1;
            prices[moves] = Math.max(prices[moves], 1) * dearer;
            pools.forEach(pool -> plans[pool] =
                    withTeams(prices, pool, at.found()[pool].best().teams()));
            for (int pool = 0; pool < plans.length; pool++) {
                if (plans[pool] != null) {
                    columns.get(pool).add(plans[pool]);
                }
            }
        }
    }

    private PoolPlan withTeams(double[] prices, int pool, int[] teams) {
        return pools.planIn(prices, pool, new TeamCountBounds(teams, teams), stop);
    }

    /** The best that can be put together; {@code null} when nothing keeps the limits. */
    Assignment best() {
        List<List<double[]>> uses = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (List<PoolPlan> ofPool : columns) {
            ofPool.sort((one, other) -> Double.compare(priced(other), priced(one)));
            uses.add(ofPool.stream()
                    .map(plan -> pools.use(plan.teams(), plan.moves()))
                    .toList());
            values.add(ofPool.stream().mapToDouble(this::priced).toArray());
        }
        int[] picked = new Selection(pools.limits(), dual.prices(), Double.POSITIVE_INFINITY).pick(uses, values);
        if (picked == null) {
            return null;
        }
        List<PoolPlan> plans = new ArrayList<>();
        for (int pool = 0; pool < picked.length; pool++) {
            plans.add(columns.get(pool).get(picked[pool]));
        }
        return Assignment.of(problem, pools.members(), plans);
    }

    /** What a plan of a pool comes to when what it takes is paid for. */
    private double priced(PoolPlan plan) {
        double value = plan.value();
        double[] use = pools.use(plan.teams(), plan.moves());
        for (int limit = 0; limit < use.length; limit++) {
            value -= dual.prices()[limit] * use[limit];
        }
        return value;
    }
}
