package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
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

    private static final double ROUNDED_MOVES = 1e-6;

    private final PlanProblem problem;
    private final double goal;
    private final StopCondition stop;
    private final Batches batches;
    private final Pools pools;
    private final double[] limits;
    private final BestPlan best;

    private Planner(PlanProblem problem, double goal, StopCondition stop, Progress progress, Batches batches) {
        this.problem = problem;
        this.goal = goal;
        this.stop = stop;
        this.batches = batches;
        this.pools = new Pools(problem, batches);
        this.limits = pools.limits();
        this.best = new BestPlan(problem, goal, progress);
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

    /**
     * How few moves are enough for all other demands of a problem.
     *
     * @param least with fewer moves there is no plan, which is proved
     * @param enough with so many there is one; empty when none was found, {@code least} when this is the fewest
     */
    public record FewestMoves(int least, OptionalInt enough) {}

    /**
     * How few accounts must move so that pins and limits are kept.
     *
     * @return empty when it is proved that there is no plan however many move
     */
    public static Optional<FewestMoves> fewestMoves(PlanProblem problem, StopCondition stop, Batches batches) {
        Planner counting = new Planner(problem.countingMoves(), 0, stop, (value, bound) -> {}, batches);
        Outcome outcome = counting.plan();
        if (outcome.impossible()) {
            return Optional.empty();
        }
        return Optional.of(new FewestMoves(
                counting.leastMoves(),
                outcome.plan().map(plan -> OptionalInt.of(plan.moves())).orElse(OptionalInt.empty())));
    }

    /** How many accounts must move, where moves are counted: they are whole. */
    private int leastMoves() {
        return (int) Math.max(0, Math.ceil(-best.bound() - PlanProblem.ALL_GAINS - ROUNDED_MOVES));
    }

    private Outcome plan() {
        PriceSearch search = new PriceSearch(pools, goal, stop);
        Multipliers dual = problem.limitsMoves() ? search.start(pools.dearest(problem.most())) : search.search();
        if (dual.bound() == Double.NEGATIVE_INFINITY) {
            return new Outcome(Optional.empty(), !stop.isNow());
        }
        best.lower(dual.bound());
        take(dual);
        if (problem.limitsMoves()) {
            return withFewMoves(dual);
        }
        if (!best.isDone() && (!best.isThere() || problem.hasGroups())) {
            recombine(dual);
        }
        boolean exhaustive = false;
        PoolSearch.Found[] found = dual.found();
        if (!best.isDone()) {
            Menus menus = new Menus(dual);
            exhaustive = menus.close();
            found = menus.found;
        }
        boolean tried = !best.isDone() && tryAll(dual);
        return outcome(dual, found, exhaustive, tried, tried);
    }

    /** Prices alone do not tell how many move: the numbers of teams are looked through, from a plan with the fewest moves. */
    private Outcome withFewMoves(Multipliers start) {
        if (best.isDone()) {
            return outcome(start, start.found(), false, false, false);
        }
        PlanSearch search = new PlanSearch(problem, pools, best, stop);
        Multipliers dual = search.prices(start);
        if (!best.isDone() && problem.hasGroups()) {
            recombine(dual);
        }
        if (!best.isThere()) {
            Planner counting = counting();
            if (counting.plan().impossible() || counting.leastMoves() > problem.mostMoves()) {
                return new Outcome(Optional.empty(), true);
            }
            if (counting.best.isThere()) {
                byte[] options = counting.best.plan().options();
                Assignment plan = Assignment.of(problem, pools.members(), options);
                best.take(plan);
                search.tryTeams(plan.teams(), dual.prices());
            }
        }
        boolean all = search.close();
        return outcome(dual, dual.found(), false, best.bound() < dual.bound(), all);
    }

    private void recombine(Multipliers dual) {
        PlanRecombination columns = new PlanRecombination(problem, pools, dual, goal, stop);
        columns.lookAround();
        best.take(columns.best());
    }

    /** Counts moves until it is known whether few enough are enough. */
    private Planner counting() {
        AtomicReference<Planner> known = new AtomicReference<>();
        Planner counting = new Planner(
                problem.countingMoves(),
                0,
                () -> stop.isNow() || known.get().isAnswered(problem.mostMoves()),
                (value, bound) -> {},
                batches);
        known.set(counting);
        return counting;
    }

    private boolean isAnswered(int mostMoves) {
        return leastMoves() > mostMoves || (best.isThere() && best.plan().moves() <= mostMoves);
    }

    /** @param all whether there is no plan but the best that was found */
    private Outcome outcome(
            Multipliers dual, PoolSearch.Found[] found, boolean exhaustive, boolean tried, boolean all) {
        if (!best.isThere()) {
            return new Outcome(Optional.empty(), all);
        }
        double bound = best.bound();
        if (bound <= best.value() + ROUNDING * (100 + Math.abs(bound))) {
            bound = best.value();
        }
        Certificate certificate = certificate(dual, found, bound, exhaustive, tried);
        return new Outcome(Optional.of(new CoveragePlan(problem, best.plan(), bound, pools, dual, certificate)), false);
    }

    /** Looks at all plans that may be better than the best so far, as long as there is time; whether none was left out. */
    private boolean tryAll(Multipliers dual) {
        for (int width : WIDTHS) {
            if (stop.isNow() || best.isDone()) {
                return false;
            }
            PoolTables tables = new PoolTables(
                    problem, pools, dual, pools.everything(), best.open(dual.bound()), width, true, stop);
            best.take(tables.best());
            if (tables.isComplete()) {
                best.lower(best.value());
                return true;
            }
        }
        return false;
    }

    private void take(Multipliers dual) {
        if (dual.bound() > Double.NEGATIVE_INFINITY && (problem.hasGroups() || dual.isWithin(limits))) {
            best.take(assignment(dual, new int[pools.count()], dual.found()));
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
         * can be picked of them. Groups count as if they could be split.
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
                    best.take(assignment(dual, picked, found));
                }
                boolean isComplete =
                        selection.isComplete() && Arrays.stream(found).allMatch(PoolSearch.Found::complete);
                double open = best.open(dual.bound());
                if (isComplete && open <= loss) {
                    best.lower(picked == null ? best.value() : upper(picked));
                    return true;
                }
                if (best.isDone() || !isComplete || loss >= open) {
                    return false;
                }
                loss = Math.min(open * (1 + 1e-9) + ROUNDING * Math.abs(best.bound()), loss * 8);
            }
            return false;
        }

        /** What no plan exceeds that has these choices. */
        private double upper(int[] picked) {
            double upper = 0;
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
            return Math.min(best.open(dual.bound()), 1e-7 * Math.abs(best.bound()) + 1e-9);
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

    private Certificate certificate(
            Multipliers dual, PoolSearch.Found[] found, double bound, boolean exhaustive, boolean tried) {
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
