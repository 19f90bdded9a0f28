package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the best plan where no one price of a move meets the number of moves: branch and bound on the numbers of teams of all
 * pools. In each box of numbers the prices are found at which the bound is least, from a mix of plans of the pools ({@link
 * PlanMix}); where the mix has several numbers of teams, the box is cut in two between them, and where it has one, the plans
 * with these teams are tried by {@link PoolTables}, which few are left of once the prices fit the box.
 */
final class PlanSearch {
    /** Prices are good enough when better ones could close no more than so much of what is open. */
    private static final double GOOD_PRICES = 0.02;

    private static final int MOST_COLUMNS = 40;
    private static final double PART = 1e-6;
    private static final int[] WIDTHS = {1_000, 10_000, 100_000, 1_000_000};
    private static final int NARROW = 1_000;
    private static final int PRICES_TRIED = 12;
    private static final double DEARER = 4;
    /** With a gap as small as that, so many accounts at prices are enough. */
    private static final double CLOSE = 1e-5;

    private static final long WORK_WHEN_CLOSE = 5_000_000;

    private final PlanProblem problem;
    private final Pools pools;
    private final double[] limits;
    private final double[] dearest;
    private final double lowest;
    private final BestPlan best;
    private final StopCondition stop;
    private final PriorityQueue<Node> open = new PriorityQueue<>(
            Comparator.comparingDouble((Node node) -> -node.bound()).thenComparingLong(Node::number));
    private final Set<List<Integer>> tried = new HashSet<>();
    private double left = Double.NEGATIVE_INFINITY;
    private long nodes;
    private long looked;
    private long work;

    /** @param best takes what is found */
    PlanSearch(PlanProblem problem, Pools pools, BestPlan best, StopCondition stop) {
        this.problem = problem;
        this.pools = pools;
        this.limits = pools.limits();
        this.best = best;
        this.stop = stop;
        double most = problem.most();
        this.lowest = -most;
        this.dearest = pools.dearest(most);
    }

    /**
     * Boxes that are still to be looked at.
     *
     * @param boxes the numbers of teams of each pool
     * @param bound what no plan in them exceeds
     * @param prices good prices, if not the best
     * @param columns plans of each pool that are known; some may not be in the boxes
     * @param width of the tables that are tried next
     * @param number the boxes that were made before these
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Node(
            TeamCountBounds[] boxes,
            double bound,
            double[] prices,
            List<List<PlanColumn>> columns,
            int width,
            long number) {

        Node with(TeamCountBounds[] others) {
            return new Node(others, bound, prices, columns, 0, number);
        }

        Node with(Relaxed relaxed) {
            Multipliers dual = relaxed.dual();
            return new Node(boxes, Math.min(bound, dual.bound()), dual.prices(), relaxed.best(), width, number);
        }
    }

    /** The best prices of all numbers of teams, from prices near to them; plans that they lead to are tried. */
    Multipliers prices(Multipliers start) {
        List<List<PlanColumn>> columns = new ArrayList<>();
        for (int pool = 0; pool < pools.count(); pool++) {
            columns.add(new ArrayList<>());
        }
        add(start, columns);
        Node all = new Node(pools.everything(), start.bound(), start.prices(), columns, 0, nodes++);
        Relaxed relaxed = relaxed(all);
        Multipliers dual = relaxed == null || start.bound() < relaxed.dual().bound() ? start : relaxed.dual();
        best.lower(dual.bound());
        if (relaxed == null) {
            open.add(all);
        } else {
            open.add(all.with(relaxed));
            // Where groups are rounded, plans of the pools at many prices are put together first.
            if (!problem.hasGroups()) {
                tryTeams(heaviest(relaxed), dual.prices());
                tryPicked(relaxed);
            }
        }
        return dual;
    }

    /**
     * Looks at all plans that may be better than the best so far, as long as there is time.
     *
     * @return whether none was left out
     */
    boolean close() {
        while (!open.isEmpty() && !stop.isNow()) {
            best.lower(Math.max(open.peek().bound(), left));
            if (best.isDone() || (work > WORK_WHEN_CLOSE && best.isWithin(CLOSE))) {
                break;
            }
            look(open.poll());
        }
        double bound = Math.max(left, best.value());
        best.lower(open.isEmpty() ? bound : Math.max(bound, open.peek().bound()));
        return open.isEmpty() && left == Double.NEGATIVE_INFINITY;
    }

    /** Adds what is best of each pool; whether any of it was not known. */
    private boolean add(Multipliers at, List<List<PlanColumn>> columns) {
        boolean isNew = false;
        for (int pool = 0; pool < columns.size(); pool++) {
            PoolSearch.Choice choice = at.found()[pool].best();
            double[] use = pools.use(choice.teams(), choice.moves());
            double value = choice.value();
            for (int limit = 0; limit < use.length; limit++) {
                value += at.prices()[limit] * use[limit];
            }
            PlanColumn column = new PlanColumn(choice.teams(), value, use);
            if (columns.get(pool).stream().noneMatch(column::isLike)) {
                columns.get(pool).add(column);
                isNew = true;
            }
        }
        return isNew;
    }

    /** Prices of a box, and the mix that they come from. */
    private record Relaxed(Multipliers dual, PlanMix mix, List<List<PlanColumn>> columns) {

        /** Of each pool the columns that are best at the prices, and no more than are of use. */
        List<List<PlanColumn>> best() {
            Comparator<PlanColumn> best = Comparator.comparingDouble(column -> -column.at(dual.prices()));
            return columns.stream()
                    .map(ofPool ->
                            ofPool.stream().sorted(best).limit(MOST_COLUMNS).toList())
                    .toList();
        }
    }

    private void look(Node node) {
        if (isOut(node.bound())) {
            return;
        }
        Relaxed relaxed = relaxed(node);
        if (relaxed == null) {
            return;
        }
        if (stop.isNow()) {
            left = Math.max(left, node.bound());
            return;
        }
        if (isOut(relaxed.dual().bound())) {
            return;
        }
        tryTeams(heaviest(relaxed), relaxed.dual().prices());
        if (Long.bitCount(++looked) == 1) {
            tryPicked(relaxed); // ever more seldom, as the columns change ever less
        }
        if (isOut(relaxed.dual().bound())) {
            return;
        }
        Node tight = node.with(relaxed);
        if (!cut(tight, relaxed)) {
            tryAll(tight, relaxed);
        }
    }

    /** Whether nothing in boxes with this bound is worth being looked at; how much that leaves open is remembered. */
    private boolean isOut(double bound) {
        if (!best.isEnough(bound) && !(bound < lowest)) {
            return false;
        }
        if (bound > best.value() + Planner.ROUNDING * (100 + Math.abs(bound)) && !(bound < lowest)) {
            left = Math.max(left, bound);
        }
        return true;
    }

    /** {@code null} when there is no place for all in the box. */
    private Relaxed relaxed(Node node) {
        Multipliers least = null;
        double[] prices = node.prices();
        List<List<PlanColumn>> columns = inBox(node);
        boolean isOfMix = false;
        while (true) {
            Multipliers at = at(prices, node.boxes());
            if (at.bound() == Double.NEGATIVE_INFINITY) {
                if (!Arrays.stream(at.found()).allMatch(PoolSearch.Found::complete)) {
                    left = Math.max(left, node.bound()); // broken off before anything was found
                }
                return null;
            }
            least = least == null || at.bound() < least.bound() ? at : least;
            boolean isNew = add(at, columns);
            PlanMix mix = new PlanMix(limits, dearest, prices, columns);
            double better = least.bound() - mix.value();
            double enough = Math.max(
                    Planner.ROUNDING * (100 + Math.abs(least.bound())),
                    best.isThere() ? GOOD_PRICES * best.open(least.bound()) : 0);
            if (best.isEnough(least.bound()) || better <= enough || (isOfMix && !isNew) || stop.isNow()) {
                return new Relaxed(least, mix, columns);
            }
            prices = mix.prices();
            isOfMix = true;
        }
    }

    private Multipliers at(double[] prices, TeamCountBounds[] boxes) {
        work += problem.accounts();
        PoolSearch[] searches = pools.searches(prices, stop);
        PoolSearch.Found[] found = pools.found(searches, boxes);
        Pools.Total total = pools.best(found);
        return new Multipliers(prices, total.bound(prices, limits), total.use(), searches, found);
    }

    private static List<List<PlanColumn>> inBox(Node node) {
        List<List<PlanColumn>> in = new ArrayList<>();
        for (int pool = 0; pool < node.boxes().length; pool++) {
            TeamCountBounds box = node.boxes()[pool];
            List<PlanColumn> known = new ArrayList<>(node.columns().get(pool));
            known.removeIf(column -> !column.isIn(box));
            in.add(known);
        }
        return in;
    }

    /** Of each pool the numbers of teams that have the greatest part in the mix. */
    private static int[][] heaviest(Relaxed relaxed) {
        int[][] teams = new int[relaxed.columns().size()][];
        for (int pool = 0; pool < teams.length; pool++) {
            double[] parts = relaxed.mix().parts(pool);
            int most = 0;
            for (int column = 1; column < parts.length; column++) {
                most = parts[column] > parts[most] ? column : most;
            }
            teams[pool] = relaxed.columns().get(pool).get(most).teams();
        }
        return teams;
    }

    /** Plans with these teams or fewer: moves become dearer until there are few enough, and cheaper while there may be more. */
    void tryTeams(int[][] teams, double[] from) {
        List<Integer> key = new ArrayList<>();
        for (int[] ofPool : teams) {
            Arrays.stream(ofPool).forEach(key::add);
        }
        if (!tried.add(key) || exceeds(teams)) {
            return;
        }
        int moves = limits.length - 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double price = from[moves];
        for (int attempt = 0; attempt < PRICES_TRIED && !stop.isNow(); attempt++) {
            Assignment plan = with(teams, from, price);
            if (plan == null) {
                return;
            }
            best.take(plan);
            if (plan.moves() == problem.mostMoves()) {
                return;
            }
            if (plan.moves() > problem.mostMoves()) {
                low = price;
            } else {
                high = price;
            }
            if (high == 0 || low >= dearest[moves]) {
                return;
            }
            price = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : Math.max(1, DEARER * low);
        }
    }

    /** The columns that come to most of those that keep the limits together. */
    private void tryPicked(Relaxed relaxed) {
        Multipliers dual = relaxed.dual();
        List<List<PlanColumn>> columns = relaxed.best();
        int[] picked = new Selection(limits, dual.prices(), best.open(dual.bound()))
                .pick(
                        columns.stream()
                                .map(ofPool ->
                                        ofPool.stream().map(PlanColumn::use).toList())
                                .toList(),
                        columns.stream()
                                .map(ofPool -> ofPool.stream()
                                        .mapToDouble(column -> column.at(dual.prices()))
                                        .toArray())
                                .toList());
        if (picked == null) {
            return;
        }
        int[][] teams = new int[picked.length][];
        Arrays.setAll(teams, pool -> columns.get(pool).get(picked[pool]).teams());
        tryTeams(teams, dual.prices());
    }

    private boolean exceeds(int[][] teams) {
        for (ResourceLimit cap : problem.caps()) {
            double taken = 0;
            for (int[] ofPool : teams) {
                taken += cap.of(ofPool);
            }
            if (taken > cap.limit() + cap.tolerance()) {
                return true;
            }
        }
        return false;
    }

    private Assignment with(int[][] teams, double[] from, double movePrice) {
        work += problem.accounts();
        // Teams that are there are paid; but groups are rounded with an eye on what more teams would take.
        double[] prices = problem.hasGroups() ? from.clone() : new double[limits.length];
        prices[limits.length - 1] = movePrice;
        PoolPlan[] plans = new PoolPlan[teams.length];
        pools.forEach(pool -> plans[pool] = pools.planIn(prices, pool, atMost(teams[pool], pool), stop));
        return Arrays.asList(plans).contains(null) ? null : Assignment.of(problem, pools.members(), List.of(plans));
    }

    private TeamCountBounds atMost(int[] teams, int pool) {
        int[] most = TeamCountBounds.everything(pools.units(pool).size(), problem.kinds())
                .most();
        for (int kind = 0; kind < teams.length; kind++) {
            most[kind] = problem.paysItself(kind) ? most[kind] : teams[kind];
        }
        return new TeamCountBounds(new int[teams.length], most);
    }

    /** Cuts the box in two where the mix has several numbers of teams, between them; whether there is such a place. */
    private boolean cut(Node node, Relaxed relaxed) {
        double[] team = pools.teamPrices(relaxed.dual().prices());
        int cutPool = -1;
        int cutKind = -1;
        int at = 0;
        double most = 0;
        for (int pool = 0; pool < node.boxes().length; pool++) {
            double[] parts = relaxed.mix().parts(pool);
            for (int kind = 0; kind < problem.none(); kind++) {
                if (problem.paysItself(kind)) {
                    continue;
                }
                double mean = 0;
                double sum = 0;
                for (int column = 0; column < parts.length; column++) {
                    int teams = relaxed.columns().get(pool).get(column).teams()[kind];
                    mean += parts[column] * teams;
                    sum += parts[column];
                }
                mean /= sum;
                double spread = 0;
                for (int column = 0; column < parts.length; column++) {
                    int teams = relaxed.columns().get(pool).get(column).teams()[kind];
                    spread += parts[column] > PART ? parts[column] * Math.abs(teams - mean) : 0;
                }
                if (spread > PART && (1 + team[kind]) * spread > most) {
                    most = (1 + team[kind]) * spread;
                    cutPool = pool;
                    cutKind = kind;
                    at = (int) Math.floor(mean);
                }
            }
        }
        if (cutPool < 0) {
            return false;
        }
        TeamCountBounds box = node.boxes()[cutPool];
        add(node, relaxed.dual(), cutPool, box.atMost(cutKind, at));
        add(node, relaxed.dual(), cutPool, box.atLeast(cutKind, at + 1));
        return true;
    }

    /** Remembers a part of a box unless nothing in it is worth being looked at. */
    private void add(Node node, Multipliers dual, int pool, TeamCountBounds box) {
        TeamCountBounds[] boxes = node.boxes().clone();
        boxes[pool] = box;
        if (box.isEmpty()
                || exceeds(Arrays.stream(boxes).map(TeamCountBounds::least).toArray(int[][]::new))) {
            return;
        }
        PoolSearch.Found found = dual.searches()[pool].best(box);
        if (found.bound() == Double.NEGATIVE_INFINITY) {
            return;
        }
        double bound = Math.min(node.bound(), dual.bound() + found.bound() - dual.found()[pool].bound());
        if (!isOut(bound)) {
            open.add(new Node(boxes, bound, node.prices(), node.columns(), 0, nodes++));
        }
    }

    /** The mix has one number of teams of each pool: tries the plans of the box, or those with these teams and later the rest. */
    private void tryAll(Node node, Relaxed relaxed) {
        int[][] teams = heaviest(relaxed);
        boolean isPoint = isPoint(node.boxes(), teams);
        Multipliers dual = relaxed.dual();
        PoolTables tables = new PoolTables(
                problem,
                pools,
                dual,
                node.boxes(),
                best.open(dual.bound()),
                isPoint ? WIDTHS[node.width()] : NARROW,
                isPoint,
                stop);
        best.take(tables.best());
        if (tables.isComplete()) {
            return;
        }
        if (!isPoint) {
            around(node, dual, teams);
        } else if (node.width() + 1 < WIDTHS.length && !stop.isNow()) {
            open.add(new Node(node.boxes(), node.bound(), node.prices(), node.columns(), node.width() + 1, nodes++));
        } else {
            left = Math.max(left, node.bound());
        }
    }

    private boolean isPoint(TeamCountBounds[] boxes, int[][] teams) {
        for (int pool = 0; pool < teams.length; pool++) {
            for (int kind = 0; kind < problem.none(); kind++) {
                boolean isOne = boxes[pool].least()[kind] == teams[pool][kind]
                        && boxes[pool].most()[kind] == teams[pool][kind];
                if (!isOne && !problem.paysItself(kind)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void around(Node node, Multipliers dual, int[][] teams) {
        Node rest = node;
        for (int pool = 0; pool < teams.length; pool++) {
            for (int kind = 0; kind < problem.none(); kind++) {
                if (problem.paysItself(kind)) {
                    continue;
                }
                int count = teams[pool][kind];
                TeamCountBounds box = rest.boxes()[pool];
                add(rest, dual, pool, box.atMost(kind, count - 1));
                add(rest, dual, pool, box.atLeast(kind, count + 1));
                TeamCountBounds[] boxes = rest.boxes().clone();
                boxes[pool] = box.atMost(kind, count).atLeast(kind, count);
                rest = rest.with(boxes);
            }
        }
        open.add(new Node(rest.boxes(), rest.bound(), rest.prices(), rest.columns(), 0, nodes++));
    }
}
