package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mainstay.book.Batches;

/**
 * Plans whole teams: puts a price on what is limited, so that the pools fall apart; solves each pool exactly at these prices;
 * and picks one of the few choices of each pool that may be part of a better plan, so that together they keep the limits. The
 * prices prove how much better any plan can be, and where no choice that may be part of a better one was left out, the plan is
 * the best. The same problem gives the same plan on any number of threads.
 */
public final class Planner {
    /** States that are kept of each pool, ever more of them. */
    private static final int[] WIDTHS = {1_000, 10_000, 100_000, 1_000_000};

    private static final int ROUNDS = 12;
    /** Sums are exact to about so much. */
    static final double ROUNDING = 1e-11;

    private final PlanProblem problem;
    private final double goal;
    private final StopCondition stop;
    private final Progress progress;
    private final Pools pools;
    private final double[] limits;
    private Assignment best;
    private double bound = Double.POSITIVE_INFINITY;

    private Planner(PlanProblem problem, double goal, StopCondition stop, Progress progress, Batches batches) {
        this.problem = problem;
        this.goal = goal;
        this.stop = stop;
        this.progress = progress;
        this.pools = new Pools(problem, batches);
        this.limits = pools.limits();
    }

    /**
     * What planning came to.
     *
     * @param plan the best plan that was found; empty when none was found that keeps all limits and pins
     * @param impossible whether it is proved that there is none
     */
    public record Outcome(Optional<CoveragePlan> plan, boolean impossible) {}

    /** Takes reports of progress; called by the thread that plans. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A better plan or a better bound was found.
         *
         * @param value what the best plan so far comes to; minus infinity when there is none yet
         * @param bound what no plan exceeds
         */
        void found(double value, double bound);
    }

    /**
     * Looks for pins that take more than a limit allows, before any planning.
     *
     * @return the first conflict found; empty when there is none, which does not prove that a plan exists
     */
    public static Optional<Infeasibility> conflict(PlanProblem problem) {
        return new Infeasibilities(problem).find();
    }

    /**
     * The best plan, or one that is as near to it as was asked for or as there was time for.
     *
     * <p>The method is Lagrangian relaxation of the limits; each pool is a transportation problem, solved by
     * successive shortest paths; dynamic programming puts the pools together. See the README of this bundle.
     *
     * @param problem read only; it must not change while this runs
     * @param goal the gap at which to stop, as a fraction of the bound: 0 for the best plan
     * @param stop asked often; once it says so, the best plan so far is returned
     * @param batches on how many threads; they do not change the plan
     */
    public static Outcome plan(
            PlanProblem problem, double goal, StopCondition stop, Progress progress, Batches batches) {
        return new Planner(problem, goal, stop, progress, batches).plan();
    }

    private Outcome plan() {
        Multipliers dual = new PriceSearch(pools, goal, stop).search();
        if (dual.bound() == Double.NEGATIVE_INFINITY) {
            return new Outcome(Optional.empty(), !stop.isNow());
        }
        bound = dual.bound();
        take(dual);
        if (!isDone() && (best == null || problem.hasGroups() || problem.limitsMoves())) {
            PlanRecombination columns = new PlanRecombination(problem, pools, dual, goal, stop);
            columns.lookAround();
            take(columns.best());
        }
        boolean exhaustive = false;
        PoolSearch.Found[] found = dual.found();
        if (!isDone()) {
            Menus menus = new Menus(dual);
            exhaustive = menus.close();
            found = menus.found;
        }
        boolean tried = !isDone() && tryAll(dual);
        if (best == null) {
            return new Outcome(Optional.empty(), tried);
        }
        if (bound <= best.value() + ROUNDING * (100 + Math.abs(bound))) {
            bound = best.value();
        }
        Certificate certificate = certificate(dual, found, exhaustive, tried);
        return new Outcome(Optional.of(new CoveragePlan(problem, best, bound, pools, dual, certificate)), false);
    }

    /** Looks at all plans that may be better than the best so far, as long as there is time; whether none was left out. */
    private boolean tryAll(Multipliers dual) {
        for (int width : WIDTHS) {
            if (stop.isNow() || isDone()) {
                return false;
            }
            double open = best == null ? Double.POSITIVE_INFINITY : dual.bound() - best.value();
            PlanTables tables = new PlanTables(problem, pools, dual, open, width, stop);
            take(tables.best());
            if (tables.isComplete()) {
                bound = best == null ? Double.NEGATIVE_INFINITY : best.value();
                return true;
            }
        }
        return false;
    }

    private boolean isDone() {
        return best != null && bound - best.value() <= Math.max(goal, ROUNDING) * Math.abs(bound);
    }

    private void take(Assignment found) {
        if (found != null && (best == null || found.value() > best.value()) && found.keeps(problem)) {
            best = found;
            progress.found(best.value(), bound);
        }
    }

    private void take(Multipliers dual) {
        if (dual.bound() > Double.NEGATIVE_INFINITY && (problem.hasGroups() || dual.isWithin(limits))) {
            take(assignment(dual, new int[pools.count()], dual.found()));
        }
    }

    /** The choices of the pools as options of accounts. */
    private Assignment assignment(Multipliers at, int[] choices, PoolSearch.Found[] found) {
        PoolPlan[] plans = new PoolPlan[choices.length];
        pools.forEach(
                pool -> plans[pool] = pools.plan(at, pool, found[pool].choices().get(choices[pool]), stop));
        return Assignment.of(problem, pools.members(), List.of(plans));
    }

    /** The choices of the pools that may be part of a better plan. */
    private final class Menus {
        private final Multipliers dual;
        private PoolSearch.Found[] found;

        Menus(Multipliers dual) {
            this.dual = dual;
            this.found = dual.found();
        }

        /**
         * Looks at ever more choices, until none that matters was left out: then no plan comes to more than the best that
         * can be picked of them. Moves count at their price here, and groups as if they could be split.
         */
        boolean close() {
            int caps = problem.caps().size();
            double[] capLimits = Arrays.copyOf(limits, caps);
            double[] capPrices = Arrays.copyOf(dual.prices(), caps);
            double loss = first();
            for (int round = 0; round < ROUNDS && !stop.isNow(); round++) {
                PoolSearch.Found[] wider = pools.found(dual.searches(), loss);
                if (Arrays.stream(wider).anyMatch(each -> each.choices().isEmpty())) {
                    return false; // stopped before anything was found
                }
                found = wider;
                Selection selection = new Selection(capLimits, capPrices, loss);
                int[] picked = selection.pick(uses(caps), values());
                if (picked != null) {
                    take(assignment(dual, picked, found));
                }
                boolean isComplete =
                        selection.isComplete() && Arrays.stream(found).allMatch(PoolSearch.Found::complete);
                double open = best == null ? Double.POSITIVE_INFINITY : dual.bound() - best.value();
                if (isComplete && open <= loss) {
                    bound = picked == null ? best.value() : Math.max(best.value(), Math.min(bound, upper(picked)));
                    return true;
                }
                if (isDone() || !isComplete || loss >= open) {
                    return false;
                }
                loss = Math.min(open * (1 + 1e-9) + ROUNDING * Math.abs(bound), loss * 8);
            }
            return false;
        }

        /** What no plan exceeds that has these choices. */
        private double upper(int[] picked) {
            double upper = problem.limitsMoves() ? dual.prices()[limits.length - 1] * limits[limits.length - 1] : 0;
            for (int pool = 0; pool < picked.length; pool++) {
                PoolSearch.Choice choice = found[pool].choices().get(picked[pool]);
                upper += choice.value();
                for (int cap = 0; cap < problem.caps().size(); cap++) {
                    upper += dual.prices()[cap] * problem.caps().get(cap).of(choice.teams());
                }
            }
            return upper;
        }

        /** About what one team more or less costs a pool. */
        private double first() {
            double known = best == null ? Double.POSITIVE_INFINITY : dual.bound() - best.value();
            return Math.min(known, 1e-7 * Math.abs(bound) + 1e-9);
        }

        private List<List<double[]>> uses(int caps) {
            List<List<double[]>> uses = new ArrayList<>();
            for (PoolSearch.Found each : found) {
                uses.add(each.choices().stream()
                        .map(choice -> Arrays.copyOf(pools.use(choice.teams(), 0), caps))
                        .toList());
            }
            return uses;
        }

        private List<double[]> values() {
            List<double[]> values = new ArrayList<>();
            for (PoolSearch.Found each : found) {
                values.add(each.choices().stream()
                        .mapToDouble(PoolSearch.Choice::value)
                        .toArray());
            }
            return values;
        }
    }

    private Certificate certificate(Multipliers dual, PoolSearch.Found[] found, boolean exhaustive, boolean tried) {
        List<List<Certificate.Cover>> covers = new ArrayList<>();
        for (PoolSearch.Found each : found) {
            covers.add(each.leaves().stream()
                    .map(leaf -> new Certificate.Cover(
                            Arrays.stream(leaf.box().least()).boxed().toList(),
                            Arrays.stream(leaf.box().most()).boxed().toList(),
                            Arrays.stream(leaf.seats()).boxed().toList(),
                            leaf.bound()))
                    .toList());
        }
        return new Certificate(
                Arrays.stream(dual.prices()).boxed().toList(),
                Arrays.stream(limits).boxed().toList(),
                covers,
                bound,
                exhaustive,
                tried);
    }
}
