package mainstay.coverage.plan;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Looks for the prices of what is limited at which the bound is least (the Lagrangian dual, a convex function): first where
 * parts of teams may be had, which is one pass over all accounts for each try, then with whole teams. One price is found by
 * halving, several by the ellipsoid method, whose ellipsoid always holds the best prices and shrinks with every try.
 */
final class PriceSearch {
    private static final int HALVINGS = 45;
    private static final int WHOLE_HALVINGS = 14;
    private static final int DOUBLINGS = 40;
    /** What is still taken at this price must be taken. */
    private static final double HIGHEST = 1e24;

    /** No more often: sums of prices far above the worth of accounts lose that worth in rounding. */
    private static final int LARGER_SPACES = 3;

    private static final double AT_THE_END = 0.7;
    private static final double LARGER = 8;

    private static final int TRIES_A_PRICE = 160;
    private static final int WHOLE_TRIES_A_PRICE = 30;
    private static final double CLOSE = 1e-10;
    private static final int FEW_HALVINGS = 4;
    private static final double FIRST_STEP = 1e-3;
    private static final double CLOSE_ENOUGH = 1e-4;

    private final Pools pools;
    private final double[] limits;
    private final StopCondition stop;
    private final double goal;
    private Multipliers best;
    private boolean isDone;

    /** @param goal how much less than the bound, as a part of it, a plan may come to */
    PriceSearch(Pools pools, double goal, StopCondition stop) {
        this.pools = pools;
        this.goal = Math.max(goal, Planner.ROUNDING);
        this.limits = pools.limits();
        this.stop = stop;
    }

    /** The best prices that were found; none is better by much unless the search was stopped. */
    Multipliers search() {
        double[] nothing = new double[limits.length];
        // Rounding to whole teams takes less than twice as much or more, unless there is next to nothing.
        if (limits.length != 1 || pools.relaxed(nothing).use()[0] <= 2 * limits[0] + pools.count()) {
            Multipliers free = whole(nothing);
            if (limits.length == 0 || isDone) {
                return free;
            }
        }
        if (limits.length == 1) {
            double[] range = partsRange();
            halveWhole(range);
        } else {
            double[] highest = highest();
            double[] prices = withParts(highest);
            whole(prices);
            for (int limit = 0; limit < limits.length && !ends(); limit++) {
                settle(prices, limit);
            }
            double[] around = new double[limits.length];
            Arrays.setAll(around, limit -> Math.max(prices[limit] / 2, highest[limit] * FIRST_STEP));
            ellipsoid(prices, around, WHOLE_TRIES_A_PRICE, tried -> {
                Multipliers dual = whole(tried);
                return new Slope(dual.bound(), dual.use());
            });
        }
        return best;
    }

    /**
     * Prices near to the best, from where parts of teams may be had.
     *
     * @param dearest the highest price of each limit
     */
    Multipliers start(double[] dearest) {
        whole(new double[limits.length]);
        if (!isDone && best.bound() > Double.NEGATIVE_INFINITY) {
            double[] prices = limits.length == 1 ? new double[] {partsRange()[1]} : withParts(highest());
            Arrays.setAll(prices, limit -> Math.min(prices[limit], dearest[limit]));
            whole(prices);
        }
        return best;
    }

    /**
     * The best prices where parts of teams may be had. A price may lie beyond what is enough where nothing else has one:
     * heads are dear where nobody may move. So the prices are looked for in a larger space as long as they are at its end.
     *
     * @param highest the end of the space for each price; raised where that was too low
     */
    private double[] withParts(double[] highest) {
        for (int space = 0; ; space++) {
            double[] half = scaled(highest, 0.5);
            double[] prices = ellipsoid(half, scaled(half, Math.sqrt(limits.length)), TRIES_A_PRICE, tried -> {
                Pools.Total total = pools.relaxed(tried);
                return new Slope(total.bound(tried, limits), total.use());
            });
            boolean isInside = true;
            for (int limit = 0; limit < limits.length; limit++) {
                if (prices[limit] > AT_THE_END * highest[limit]) {
                    highest[limit] *= LARGER;
                    isInside = false;
                }
            }
            if (isInside || space == LARGER_SPACES || ends()) {
                return prices;
            }
        }
    }

    private static double[] scaled(double[] prices, double by) {
        return Arrays.stream(prices).map(price -> price * by).toArray();
    }

    /** Brings one price near to where with whole teams no more is taken than there is, while the others stay. */
    private void settle(double[] prices, int limit) {
        double low = 0;
        double high = prices[limit];
        double step = Math.max(high, 1) * FIRST_STEP;
        while (!ends() && high < HIGHEST && exceeds(prices, limit, high)) {
            low = high;
            high += step;
            step *= 4;
        }
        for (int halving = 0; halving < FEW_HALVINGS && low > 0 && !ends(); halving++) {
            double middle = (low + high) / 2;
            if (exceeds(prices, limit, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        prices[limit] = high;
    }

    private boolean exceeds(double[] prices, int limit, double price) {
        double[] tried = prices.clone();
        tried[limit] = price;
        return whole(tried).use()[limit] > limits[limit];
    }

    /** The bound at some prices, and what is taken at them, which tells where it falls. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Slope(double bound, double[] use) {}

    /** The bound with whole teams, which is kept when it is the best so far. */
    Multipliers whole(double[] prices) {
        PoolSearch[] searches = pools.searches(prices, stop);
        PoolSearch.Found[] found = pools.found(searches, -1);
        Pools.Total total = pools.best(found);
        Multipliers dual = new Multipliers(prices, total.bound(prices, limits), total.use(), searches, found);
        if (!isDone && (best == null || dual.bound() < best.bound())) {
            best = dual;
        }
        if (dual.isWithin(limits) && unused(dual) <= goal * Math.abs(dual.bound())) {
            best = dual;
            isDone = true;
        }
        return dual;
    }

    /** What is left over, at its price: so much less than the bound the best choices of all pools come to. */
    private double unused(Multipliers dual) {
        double unused = 0;
        for (int limit = 0; limit < limits.length; limit++) {
            unused += dual.prices()[limit] * (limits[limit] - dual.use()[limit]);
        }
        return unused;
    }

    private boolean ends() {
        return isDone || stop.isNow();
    }

    /** Between which prices the parts of teams that are best come to be within the limit. */
    private double[] partsRange() {
        double low = 0;
        double high = 1;
        for (int doubling = 0; doubling < DOUBLINGS && partsExceed(high); doubling++) {
            low = high;
            high *= 4;
        }
        for (int halving = 0; halving < HALVINGS && high - low > CLOSE_ENOUGH * high && !stop.isNow(); halving++) {
            double middle = (low + high) / 2;
            if (partsExceed(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new double[] {low, high};
    }

    private boolean partsExceed(double price) {
        return pools.relaxed(new double[] {price}).use()[0] > limits[0];
    }

    private void halveWhole(double[] range) {
        double step = Math.max(range[1] - range[0], CLOSE_ENOUGH * range[1]);
        double low = range[0];
        for (double away = step; low > 0 && !exceeds(low) && !ends(); away *= 4) {
            range[1] = low;
            low = Math.max(0, low - away);
        }
        double high = range[1];
        for (double away = step; exceeds(high) && !ends() && away < HIGHEST; away *= 4) {
            low = high;
            high += away;
        }
        for (int halving = 0; halving < WHOLE_HALVINGS && high - low > 1e-9 * high && !ends(); halving++) {
            double middle = (low + high) / 2;
            if (exceeds(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private boolean exceeds(double price) {
        return whole(new double[] {price}).use()[0] > limits[0];
    }

    /** For each limit a price at which it is kept when nothing else has a price. */
    private double[] highest() {
        double[] highest = new double[limits.length];
        for (int limit = 0; limit < limits.length; limit++) {
            double[] prices = new double[limits.length];
            double price = 1;
            for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
                prices[limit] = price;
                if (pools.relaxed(prices).use()[limit] <= limits[limit]) {
                    break;
                }
                price *= 4;
            }
            highest[limit] = price;
        }
        return highest;
    }

    /**
     * The ellipsoid method.
     *
     * @param start prices in the middle
     * @param widths how far from there each may be
     * @return the best prices that were tried
     */
    private double[] ellipsoid(double[] start, double[] widths, int triesAPrice, Function<double[], Slope> bounds) {
        int n = limits.length;
        double[] center = new double[n];
        Arrays.setAll(center, axis -> start[axis] / widths[axis]);
        double[][] shape = new double[n][n];
        for (int axis = 0; axis < n; axis++) {
            shape[axis][axis] = 1;
        }
        double[] found = start;
        double least = Double.POSITIVE_INFINITY;
        for (int tries = 0; tries < n * triesAPrice && !ends(); tries++) {
            double[] slope = new double[n];
            int below = below(center);
            if (below >= 0) {
                slope[below] = -1;
            } else {
                double[] prices = product(center, widths);
                Slope tried = bounds.apply(prices);
                if (tried.bound() < least) {
                    least = tried.bound();
                    found = prices;
                }
                for (int axis = 0; axis < n; axis++) {
                    slope[axis] = (limits[axis] - tried.use()[axis]) * widths[axis];
                }
            }
            if (!shrink(center, shape, slope, below < 0 ? CLOSE * (1 + Math.abs(least)) : 0)) {
                break;
            }
        }
        return found;
    }

    private static int below(double[] center) {
        for (int axis = 0; axis < center.length; axis++) {
            if (center[axis] < 0) {
                return axis;
            }
        }
        return -1;
    }

    private static double[] product(double[] some, double[] others) {
        double[] product = new double[some.length];
        Arrays.setAll(product, axis -> some[axis] * others[axis]);
        return product;
    }

    /** Cuts the half off towards which the bound rises; whether there is anything left to gain by that. */
    private static boolean shrink(double[] center, double[][] shape, double[] slope, double close) {
        int n = center.length;
        double[] along = new double[n];
        double length = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                along[row] += shape[row][column] * slope[column];
            }
            length += along[row] * slope[row];
        }
        double root = Math.sqrt(length);
        if (!(root > close)) {
            return false;
        }
        for (int row = 0; row < n; row++) {
            along[row] /= root;
            center[row] -= along[row] / (n + 1);
        }
        double grow = (double) n * n / (n * n - 1.0);
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                shape[row][column] = grow * (shape[row][column] - 2.0 / (n + 1) * along[row] * along[column]);
            }
        }
        return true;
    }
}
