package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best plans of one pool for all numbers of teams and moves, by dynamic programming over its accounts: of those that
 * fill as many seats of each kind with as many moves, only the best matters to the accounts that follow. What cannot be part
 * of a better plan, by the prices of seats, is left out; where more is left than there is room for, the most promising stay,
 * and the table is not complete.
 */
final class PoolTable {
    private static final int MOST_SEAT_BITS = 30;
    private static final int MOST_BOUNDS = 8;
    private static final double NO_PRICE = 1e100;
    private static final double MOST_KEYS = 4e18;
    private static final int MOST_CELLS = 6_000_000;
    private static final int MOST_PLANS = 2_000;

    private final PlanProblem problem;
    private final int[] members;
    private final List<int[]> bundles;
    private final double[] teamPrice;
    private final double movePrice;
    private final double least;
    private final TeamCountBounds box;
    private final int width;
    private final boolean cuts;
    private final StopCondition stop;

    private final int kinds;
    private final int seatBits;
    private final double[][] worth;
    private final int[][] moved;
    private final long[][] step;
    private final long moveStep;
    private final boolean[] isOneTeam;
    /** Kinds that serve one account a team and take nothing of limits: each account pays its own. */
    private final boolean[] isPaid;

    private final List<double[]> seatPrices = new ArrayList<>();
    private final double[][] after;
    private boolean complete = true;

    /**
     * A table of nothing yet.
     *
     * @param teamPrice what one team of each kind costs when everything that is limited has a price
     * @param movePrice the price of a move beside its cost
     * @param found what the pool comes to at these prices, and prices of seats
     * @param box the numbers of teams that are looked at
     * @param least what a plan must come to at these prices to be part of a better one
     * @param width how many states to keep after each account
     * @param cuts whether to go on with the most promising when there are more, or to give up
     */
    PoolTable(
            PlanProblem problem,
            int[] members,
            double[] teamPrice,
            double movePrice,
            PoolSearch.Found found,
            TeamCountBounds box,
            double least,
            int width,
            boolean cuts,
            StopCondition stop) {
        this.problem = problem;
        this.members = members;
        this.teamPrice = teamPrice.clone();
        this.movePrice = movePrice;
        this.box = box;
        this.least = least;
        this.cuts = cuts;
        this.stop = stop;
        this.kinds = problem.none();
        this.seatBits = Math.min(MOST_SEAT_BITS, (Long.SIZE - 1) / Math.max(1, kinds));
        this.isPaid = new boolean[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            isPaid[kind] = problem.paysItself(kind);
            this.teamPrice[kind] = isPaid[kind] ? 0 : teamPrice[kind];
        }
        this.bundles = inOrder(problem.bundles(members));
        this.width = Math.max(1, Math.min(width, MOST_CELLS / Math.max(1, bundles.size())));
        this.worth = bundles.stream().map(this::worth).toArray(double[][]::new);
        this.moved = bundles.stream().map(this::moved).toArray(int[][]::new);
        this.isOneTeam = new boolean[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            isOneTeam[kind] = members.length <= problem.kinds().get(kind).capacity();
        }
        this.step = new long[bundles.size()][kinds + 1];
        this.moveStep = problem.limitsMoves() ? 1 : 0;
        number();
        seatPrices(found);
        this.after = seatPrices.stream().map(this::after).toArray(double[][]::new);
    }

    /** Groups first, the larger before the smaller, then those for whom it makes most of a difference. */
    private List<int[]> inOrder(List<int[]> all) {
        List<int[]> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt((int[] bundle) -> -bundle.length)
                .thenComparing(Comparator.comparingDouble(this::spread).reversed()));
        return ordered;
    }

    private double spread(int[] bundle) {
        double[] each = Arrays.stream(worth(bundle)).filter(Double::isFinite).toArray();
        return Arrays.stream(each).max().orElse(0) - Arrays.stream(each).min().orElse(0);
    }

    private double[] worth(int[] bundle) {
        double[] each = new double[kinds + 1];
        for (int option = 0; option < each.length; option++) {
            boolean isTooLarge = option < kinds
                    && bundle.length > problem.kinds().get(option).capacity();
            for (int account : bundle) {
                each[option] += isTooLarge || !problem.allows(account, option)
                        ? Double.NEGATIVE_INFINITY
                        : problem.worth(account, option);
            }
            each[option] -= option < kinds && isPaid[option]
                    ? problem.kinds().get(option).cost()
                    : 0;
        }
        return each;
    }

    private int[] moved(int[] bundle) {
        int[] each = new int[kinds + 1];
        for (int option = 0; option < each.length; option++) {
            int wanted = option;
            each[option] = (int) Arrays.stream(bundle)
                    .filter(account -> problem.moves(account, wanted))
                    .count();
        }
        return each;
    }

    /**
     * A number for each state: moves, and for each kind how many groups of each size it serves. Of a kind that serves all
     * with one team it matters only whether it serves any, and of one that is paid at once nothing.
     */
    private void number() {
        double place = moveStep * (Math.min(problem.mostMoves(), members.length) + 1.0);
        place = Math.max(1, place);
        int[] sizes = bundles.stream().mapToInt(bundle -> bundle.length).toArray();
        for (int kind = 0; kind < kinds; kind++) {
            if (isOneTeam[kind]) {
                for (long[] steps : step) {
                    steps[kind] = (long) place;
                }
                place *= 2;
            } else if (!isPaid[kind]) {
                for (int size : Arrays.stream(sizes).distinct().toArray()) {
                    long count =
                            Arrays.stream(sizes).filter(other -> other == size).count();
                    for (int bundle = 0; bundle < sizes.length; bundle++) {
                        if (sizes[bundle] == size) {
                            step[bundle][kind] = (long) place;
                        }
                    }
                    place *= count + 1.0;
                }
            }
            if (place > MOST_KEYS) {
                complete = false;
                return;
            }
        }
        complete = members.length < 1 << seatBits;
    }

    /** Each of these prices bounds what the rest can bring; the least of the bounds counts. */
    private void seatPrices(PoolSearch.Found found) {
        double[] shares = new double[kinds];
        Arrays.setAll(
                shares, kind -> teamPrice[kind] / problem.kinds().get(kind).capacity());
        seatPrices.add(shares);
        found.leaves().stream()
                .filter(leaf ->
                        leaf.seats().length > 0 && Arrays.stream(leaf.seats()).allMatch(price -> price < NO_PRICE))
                .sorted(Comparator.comparingDouble(PoolSearch.Leaf::bound).reversed())
                .limit(MOST_BOUNDS - 1L)
                .forEach(leaf -> seatPrices.add(Arrays.copyOf(leaf.seats(), kinds)));
        for (double[] prices : seatPrices) {
            for (int kind = 0; kind < kinds; kind++) {
                prices[kind] = isPaid[kind] ? 0 : prices[kind];
            }
        }
    }

    /** What the bundles from each on bring at most when they pay for their seats. */
    private double[] after(double[] seats) {
        double[] after = new double[bundles.size() + 1];
        for (int bundle = bundles.size() - 1; bundle >= 0; bundle--) {
            double most = Double.NEGATIVE_INFINITY;
            for (int option = 0; option <= kinds; option++) {
                double price = option < kinds ? seats[option] * bundles.get(bundle).length : 0;
                most = Math.max(most, worth[bundle][option] - movePrice * moved[bundle][option] - price);
            }
            after[bundle] = after[bundle + 1] + most;
        }
        return after;
    }

    /** Whether nothing was left out that may be part of a better plan. */
    boolean isComplete() {
        return complete;
    }

    /** States after some bundles. */
    private static final class Layer {
        private long[] keys = new long[64];
        private long[] seats = new long[64];
        private int[] moves = new int[64];
        private double[] values = new double[64];
        private double[] bounds = new double[64];
        private int[] before = new int[64];
        private byte[] options = new byte[64];
        private int count;
        private int[] places = new int[256];

        Layer() {
            Arrays.fill(places, -1);
        }

        /** Keeps a state unless one that is alike comes to as much. */
        void add(long key, long seat, int move, double value, double bound, int from, int option) {
            int slot = slot(key);
            int at = places[slot];
            if (at < 0) {
                if (count == keys.length) {
                    grow();
                    slot = slot(key);
                }
                at = count++;
                places[slot] = at;
                keys[at] = key;
            } else if (values[at] >= value) {
                return;
            }
            seats[at] = seat;
            moves[at] = move;
            values[at] = value;
            bounds[at] = bound;
            before[at] = from;
            options[at] = (byte) option;
        }

        private int slot(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 33) & (places.length - 1);
            while (places[slot] >= 0 && keys[places[slot]] != key) {
                slot = (slot + 1) & (places.length - 1);
            }
            return slot;
        }

        private void grow() {
            int room = 2 * keys.length;
            keys = Arrays.copyOf(keys, room);
            seats = Arrays.copyOf(seats, room);
            moves = Arrays.copyOf(moves, room);
            values = Arrays.copyOf(values, room);
            bounds = Arrays.copyOf(bounds, room);
            before = Arrays.copyOf(before, room);
            options = Arrays.copyOf(options, room);
            places = new int[4 * room];
            Arrays.fill(places, -1);
            for (int at = 0; at < count; at++) {
                places[slot(keys[at])] = at;
            }
        }

        /** Keeps the most promising; what the way back takes stays, the rest is no longer needed. */
        Layer cut(int most) {
            if (count <= most) {
                return this;
            }
            double[] sorted = Arrays.copyOf(bounds, count);
            Arrays.sort(sorted);
            double last = sorted[count - most];
            int above = 0;
            while (sorted[count - 1 - above] > last) {
                above++;
            }
            int ofLast = most - above;
            Layer few = new Layer();
            for (int at = 0; at < count; at++) {
                if (bounds[at] > last || (bounds[at] == last && ofLast-- > 0)) {
                    few.add(keys[at], seats[at], moves[at], values[at], bounds[at], before[at], options[at]);
                }
            }
            return few;
        }

        void forget() {
            keys = null;
            seats = null;
            moves = null;
            values = null;
            bounds = null;
            places = null;
        }
    }

    /** Plans of the pool, of which none takes no more than another and comes to as much; the best first. */
    List<PoolPlan> plans() {
        if (!complete) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>();
        Layer layer = new Layer();
        layer.add(0, 0, 0, 0, Double.POSITIVE_INFINITY, -1, 0);
        for (int bundle = 0; bundle < bundles.size(); bundle++) {
            layers.add(layer);
            Layer next = next(layer, bundle);
            layer.forget();
            layer = next.cut(width);
            complete &= layer == next;
            if (stop.isNow() || !(complete || cuts)) {
                complete = false;
                return List.of();
            }
        }
        layers.add(layer);
        return undominated(layers);
    }

    private Layer next(Layer layer, int bundle) {
        Layer next = new Layer();
        int size = bundles.get(bundle).length;
        for (int at = 0; at < layer.count; at++) {
            for (int option = 0; option <= kinds; option++) {
                int moves = layer.moves[at] + moved[bundle][option];
                if (worth[bundle][option] == Double.NEGATIVE_INFINITY || moves > problem.mostMoves()) {
                    continue;
                }
                long seats = layer.seats[at];
                long key = layer.keys[at] + moveStep * moved[bundle][option];
                if (option < kinds) {
                    boolean isThere = isOneTeam[option] && seats(seats, option) > 0;
                    key += isThere ? 0 : step[bundle][option];
                    seats += (long) size << (seatBits * option);
                    if (!isPaid[option] && teams(seats, option) > box.most()[option]) {
                        continue;
                    }
                }
                double value = layer.values[at] + worth[bundle][option];
                double bound = bound(seats, moves, value, bundle + 1);
                if (bound >= least) {
                    next.add(key, seats, moves, value, bound, at, option);
                }
            }
        }
        return next;
    }

    private int seats(long all, int kind) {
        return (int) (all >> (seatBits * kind)) & ((1 << seatBits) - 1);
    }

    private int teams(long all, int kind) {
        int capacity = problem.kinds().get(kind).capacity();
        return (int) (((long) seats(all, kind) + capacity - 1) / capacity);
    }

    /** What the pool comes to at most at the prices when bundles so far have these seats: weak duality in the seats to come. */
    private double bound(long seats, int moves, double value, int next) {
        double bound = Double.POSITIVE_INFINITY;
        for (int which = 0; which < after.length; which++) {
            double[] prices = seatPrices.get(which);
            double sum = value - movePrice * moves + after[which][next];
            for (int kind = 0; kind < kinds; kind++) {
                int capacity = problem.kinds().get(kind).capacity();
                double each = prices[kind] * capacity - teamPrice[kind];
                int teams = each > 0 ? box.most()[kind] : Math.max(box.least()[kind], teams(seats, kind));
                sum += -prices[kind] * seats(seats, kind) + each * teams;
            }
            bound = Math.min(bound, sum);
        }
        return bound;
    }

    private List<PoolPlan> undominated(List<Layer> layers) {
        Layer last = layers.get(layers.size() - 1);
        int[] order = IntStream.range(0, last.count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -value(last, at))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<PoolPlan> plans = new ArrayList<>();
        List<double[]> uses = new ArrayList<>();
        for (int at : order) {
            if (isDominated(use(teams(last.seats[at]), last.moves[at]), value(last, at), uses, plans)) {
                continue;
            }
            PoolPlan plan = PoolPlan.of(problem, members, options(layers, at));
            if (!isInBox(plan.teams())) {
                continue; // with fewer teams, or more because of groups, it belongs to another box
            }
            double[] use = use(plan.teams(), plan.moves());
            if (isDominated(use, plan.value(), uses, plans)) {
                continue;
            }
            if (plans.size() == MOST_PLANS) {
                complete = false;
                break;
            }
            plans.add(plan);
            uses.add(use);
        }
        return plans;
    }

    private boolean isInBox(int[] teams) {
        for (int kind = 0; kind < kinds; kind++) {
            if (!isPaid[kind] && (teams[kind] < box.least()[kind] || teams[kind] > most(kind))) {
                return false;
            }
        }
        return true;
    }

    /** Groups may take more teams than all accounts have need of. */
    private int most(int kind) {
        int capacity = problem.kinds().get(kind).capacity();
        return box.most()[kind] < (members.length + capacity - 1L) / capacity ? box.most()[kind] : Integer.MAX_VALUE;
    }

    private int[] teams(long seats) {
        int[] teams = new int[kinds];
        Arrays.setAll(teams, kind -> teams(seats, kind));
        return teams;
    }

    /** What is taken of the limits, moves last where they are limited. */
    private double[] use(int[] teams, int moves) {
        int caps = problem.caps().size();
        double[] use = new double[caps + (int) moveStep];
        for (int cap = 0; cap < caps; cap++) {
            use[cap] = problem.caps().get(cap).of(teams);
        }
        if (moveStep > 0) {
            use[caps] = moves;
        }
        return use;
    }

    /** What a state comes to at most, as packing groups may take more teams. */
    private double value(Layer layer, int at) {
        double value = layer.values[at];
        for (int kind = 0; kind < kinds; kind++) {
            value -= isPaid[kind] ? 0 : problem.kinds().get(kind).cost() * teams(layer.seats[at], kind);
        }
        return value;
    }

    /** Whether a plan that is known takes no more and comes to no less. */
    private static boolean isDominated(double[] use, double value, List<double[]> uses, List<PoolPlan> plans) {
        for (int plan = 0; plan < uses.size(); plan++) {
            if (plans.get(plan).value() >= value && isWithin(uses.get(plan), use)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(double[] one, double[] other) {
        for (int limit = 0; limit < one.length; limit++) {
            if (one[limit] > other[limit]) {
                return false;
            }
        }
        return true;
    }

    private byte[] options(List<Layer> layers, int last) {
        byte[] ofAccount = new byte[problem.accounts()];
        int at = last;
        for (int bundle = bundles.size() - 1; bundle >= 0; bundle--) {
            Layer layer = layers.get(bundle + 1);
            for (int account : bundles.get(bundle)) {
                ofAccount[account] = layer.options[at];
            }
            at = layer.before[at];
        }
        byte[] options = new byte[members.length];
        for (int member = 0; member < options.length; member++) {
            options[member] = ofAccount[members[member]];
        }
        return options;
    }
}
