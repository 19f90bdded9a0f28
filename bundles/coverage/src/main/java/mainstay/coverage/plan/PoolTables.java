package mainstay.coverage.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best plan of all that may be better than the one that is known: of each pool the plans of its {@link PoolTable}, of
 * which those are put together that keep the limits and come to most.
 */
final class PoolTables {
    private final PlanProblem problem;
    private final Pools pools;
    private final Multipliers dual;
    private final double open;
    private final PoolTable[] tables;
    private boolean complete;

    /**
     * Nothing is looked at yet.
     *
     * @param boxes the numbers of teams of each pool that are looked at, of which the prices tell
     * @param open how much better than the known plan any plan can be; infinite when none is known
     * @param width how many states of a pool to keep
     * @param cuts whether to go on with the most promising when there are more, or to give up
     */
    PoolTables(
            PlanProblem problem,
            Pools pools,
            Multipliers dual,
            TeamCountBounds[] boxes,
            double open,
            int width,
            boolean cuts,
            StopCondition stop) {
        this.problem = problem;
        this.pools = pools;
        this.dual = dual;
        this.open = open + Planner.ROUNDING * (100 + Math.abs(dual.bound()));
        this.tables = new PoolTable[pools.count()];
        double[] teamPrices = pools.teamPrices(dual.prices());
        double movePrice = problem.limitsMoves() ? dual.prices()[dual.prices().length - 1] : 0;
        for (int pool = 0; pool < tables.length; pool++) {
            PoolSearch.Found found = dual.found()[pool];
            double most = found.leaves().stream()
                    .mapToDouble(PoolSearch.Leaf::bound)
                    .max()
                    .orElse(Double.POSITIVE_INFINITY);
            tables[pool] = new PoolTable(
                    problem,
                    pools.members()[pool],
                    teamPrices,
                    movePrice,
                    found,
                    boxes[pool],
                    most - this.open,
                    width,
                    cuts,
                    stop);
        }
    }

    /** The best that was found; {@code null} for none. */
    Assignment best() {
        PoolPlan[][] plans = new PoolPlan[tables.length][];
        pools.forEach(pool -> plans[pool] = sorted(tables[pool].plans()));
        complete = Arrays.stream(tables).allMatch(PoolTable::isComplete);
        if (Arrays.stream(plans).anyMatch(ofPool -> ofPool.length == 0)) {
            return null;
        }
        Selection selection = new Selection(pools.limits(), dual.prices(), open);
        int[] picked = selection.pick(
                Arrays.stream(plans)
                        .map(ofPool -> Arrays.stream(ofPool).map(this::use).toList())
                        .toList(),
                Arrays.stream(plans)
                        .map(ofPool ->
                                Arrays.stream(ofPool).mapToDouble(this::priced).toArray())
                        .toList());
        complete &= selection.isComplete();
        if (picked == null) {
            return null;
        }
        PoolPlan[] chosen = new PoolPlan[picked.length];
        Arrays.setAll(chosen, pool -> plans[pool][picked[pool]]);
        return Assignment.of(problem, pools.members(), List.of(chosen));
    }

    /** Whether there is no better plan than that which is known or was found. */
    boolean isComplete() {
        return complete;
    }

    private PoolPlan[] sorted(List<PoolPlan> plans) {
        return plans.stream()
                .sorted(Comparator.comparingDouble((PoolPlan plan) -> -priced(plan)))
                .toArray(PoolPlan[]::new);
    }

    private double[] use(PoolPlan plan) {
        return pools.use(plan.teams(), plan.moves());
    }

    private double priced(PoolPlan plan) {
        double value = plan.value();
        double[] use = use(plan);
        for (int limit = 0; limit < use.length; limit++) {
            value -= dual.prices()[limit] * use[limit];
        }
        return value;
    }
}
