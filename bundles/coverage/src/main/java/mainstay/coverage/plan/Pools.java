package mainstay.coverage.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import mainstay.book.Batches;

/** The pools of a problem at prices: with a price on everything that is limited, they have nothing to do with one another. */
final class Pools {
    private static final double DEARER_THAN_ALL = 10;

    private final PlanProblem problem;
    private final Batches batches;
    private final int[][] members;
    private final PoolUnits[] units;
    private final double[] limits;

    Pools(PlanProblem problem, Batches batches) {
        this.problem = problem;
        this.batches = batches;
        this.members = problem.members();
        this.units = new PoolUnits[members.length];
        forEach(pool -> units[pool] = PoolUnits.of(problem, members[pool]));
        this.limits = limits(problem);
    }

    private static double[] limits(PlanProblem problem) {
        double[] limits =
                problem.caps().stream().mapToDouble(ResourceLimit::reachable).toArray();
        if (!problem.limitsMoves()) {
            return limits;
        }
        double[] andMoves = Arrays.copyOf(limits, limits.length + 1);
        andMoves[limits.length] = problem.mostMoves();
        return andMoves;
    }

    /** Does a piece of work for every pool, on several threads. */
    void forEach(IntConsumer work) {
        batches.forPieces(units.length, problem.accounts(), work);
    }

    int count() {
        return units.length;
    }

    PoolUnits units(int pool) {
        return units[pool];
    }

    /** The accounts of each pool. */
    int[][] members() {
        return members;
    }

    /** The plan of a pool that a choice of it makes. */
    PoolPlan plan(Multipliers at, int pool, PoolSearch.Choice choice, StopCondition stop) {
        return plan(at.prices(), pool, at.searches()[pool].options(choice), stop);
    }

    /** The best plan of a pool at these prices with numbers of teams in a box; {@code null} when they have no place for all. */
    PoolPlan planIn(double[] prices, int pool, TeamCountBounds box, StopCondition stop) {
        PoolSearch search =
                new PoolSearch(units[pool].withMovePrice(movePrice(prices)), problem.kinds(), teamPrices(prices), stop);
        List<PoolSearch.Choice> choices = search.best(box).choices();
        return choices.isEmpty() ? null : plan(prices, pool, search.options(choices.get(0)), stop);
    }

    private PoolPlan plan(double[] prices, int pool, byte[] ofUnits, StopCondition stop) {
        if (!problem.hasGroups()) {
            return PoolPlan.of(problem, members[pool], ofUnits);
        }
        PoolUnits priced = units[pool].withMovePrice(movePrice(prices));
        byte[] rounded = new GroupRounding(priced, problem.kinds(), teamPrices(prices), stop).round(ofUnits);
        // Units stand by groups, accounts in their order.
        Map<Integer, Integer> places = new HashMap<>();
        for (int member = 0; member < members[pool].length; member++) {
            places.put(members[pool][member], member);
        }
        byte[] options = new byte[rounded.length];
        int unit = 0;
        for (int[] bundle : priced.bundles()) {
            for (int account : bundle) {
                options[places.get(account)] = rounded[unit++];
            }
        }
        return PoolPlan.of(problem, members[pool], options);
    }

    /** What is limited: the caps, then moves where they are limited. */
    double[] limits() {
        return limits.clone();
    }

    /**
     * Prices that nobody pays who can do without, and not so high that what accounts bring is lost in rounding.
     *
     * @param most more than any plan comes to
     */
    double[] dearest(double most) {
        double[] dearest = new double[limits.length];
        Arrays.fill(dearest, DEARER_THAN_ALL * most);
        for (int cap = 0; cap < problem.caps().size(); cap++) {
            double least = problem.caps().get(cap).use().stream()
                    .filter(use -> use > 0)
                    .min(Comparator.naturalOrder())
                    .orElse(1.0);
            dearest[cap] /= least;
        }
        return dearest;
    }

    /** What of each limited thing so many teams and moves take. */
    double[] use(int[] teams, double moves) {
        double[] use = new double[limits.length];
        List<ResourceLimit> caps = problem.caps();
        for (int cap = 0; cap < caps.size(); cap++) {
            use[cap] = caps.get(cap).of(teams);
        }
        if (caps.size() < use.length) {
            use[caps.size()] = moves;
        }
        return use;
    }

    /** What one team of each kind costs when everything that is limited has a price. */
    double[] teamPrices(double[] prices) {
        double[] team = new double[problem.kinds().size()];
        for (int kind = 0; kind < team.length; kind++) {
            team[kind] = problem.kinds().get(kind).cost();
            for (int cap = 0; cap < problem.caps().size(); cap++) {
                team[kind] += prices[cap] * problem.caps().get(cap).use().get(kind);
            }
        }
        return team;
    }

    private double movePrice(double[] prices) {
        return problem.limitsMoves() ? prices[prices.length - 1] : 0;
    }

    /**
     * What all pools come to at prices, and what they take of what is limited.
     *
     * @param value the sum over all pools
     * @param use what is taken of each limited thing
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Total(double value, double[] use) {

        /** No plan comes to more than this: what is limited is sold at the prices. */
        double bound(double[] prices, double[] limits) {
            double bound = value;
            for (int limit = 0; limit < limits.length; limit++) {
                bound += prices[limit] * limits[limit];
            }
            return bound;
        }
    }

    /** All pools when parts of teams may be had. */
    Total relaxed(double[] prices) {
        double[] seat = new double[problem.none() + 1];
        double[] team = teamPrices(prices);
        for (int kind = 0; kind < team.length; kind++) {
            seat[kind] = team[kind] / problem.kinds().get(kind).capacity();
        }
        double[] values = new double[units.length];
        double[][] uses = new double[units.length][];
        forEach(pool -> {
            int[] counts = new int[seat.length];
            PoolUnits priced = units[pool].withMovePrice(movePrice(prices));
            values[pool] = priced.atPrices(seat, counts);
            uses[pool] = parts(counts, priced.movesAt(seat));
        });
        return total(values, uses);
    }

    private double[] parts(int[] counts, double moves) {
        double[] use = new double[limits.length];
        for (int cap = 0; cap < problem.caps().size(); cap++) {
            for (int kind = 0; kind < problem.kinds().size(); kind++) {
                use[cap] += problem.caps().get(cap).use().get(kind)
                        * counts[kind]
                        / problem.kinds().get(kind).capacity();
            }
        }
        if (problem.limitsMoves()) {
            use[use.length - 1] = moves;
        }
        return use;
    }

    private Total total(double[] values, double[][] uses) {
        double value = 0;
        double[] use = new double[limits.length];
        for (int pool = 0; pool < values.length; pool++) {
            value += values[pool];
            for (int limit = 0; limit < use.length; limit++) {
                use[limit] += uses[pool][limit];
            }
        }
        return new Total(value, use);
    }

    /** The search of every pool for its best whole teams at these prices. */
    PoolSearch[] searches(double[] prices, StopCondition stop) {
        PoolSearch[] searches = new PoolSearch[units.length];
        double[] team = teamPrices(prices);
        forEach(pool -> searches[pool] =
                new PoolSearch(units[pool].withMovePrice(movePrice(prices)), problem.kinds(), team, stop));
        return searches;
    }

    /** What each pool finds within so much of its best; the best alone below 0. */
    PoolSearch.Found[] found(PoolSearch[] searches, double loss) {
        PoolSearch.Found[] found = new PoolSearch.Found[searches.length];
        forEach(pool -> found[pool] = searches[pool].within(loss));
        return found;
    }

    /** What each pool finds best in its box. */
    PoolSearch.Found[] found(PoolSearch[] searches, TeamCountBounds[] boxes) {
        PoolSearch.Found[] found = new PoolSearch.Found[searches.length];
        forEach(pool -> found[pool] = searches[pool].best(boxes[pool]));
        return found;
    }

    /** The box of each pool of all numbers of teams that can be of use. */
    TeamCountBounds[] everything() {
        TeamCountBounds[] boxes = new TeamCountBounds[units.length];
        Arrays.setAll(boxes, pool -> TeamCountBounds.everything(units[pool].size(), problem.kinds()));
        return boxes;
    }

    /** The best of all pools together; minus infinity when one has no place for all its accounts. */
    Total best(PoolSearch.Found[] found) {
        double[] values = new double[found.length];
        double[][] uses = new double[found.length][];
        for (int pool = 0; pool < found.length; pool++) {
            if (found[pool].choices().isEmpty()) {
                return new Total(Double.NEGATIVE_INFINITY, new double[limits.length]);
            }
            PoolSearch.Choice best = found[pool].best();
            // A search that was broken off may have left something better.
            values[pool] = found[pool].complete() ? best.value() : found[pool].bound();
            uses[pool] = use(best.teams(), best.moves());
        }
        return total(values, uses);
    }
}
