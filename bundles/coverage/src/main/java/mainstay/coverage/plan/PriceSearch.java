package mainstay.coverage.plan;

import java.util.Arrays;

/**
 * Looks for the prices of what is limited at which the bound is least (the Lagrangian dual, a convex function): first where
 * parts of teams may be had, which is one pass over all accounts for each try, then with whole teams. One price is found by
 * halving, several by the ellipsoid method, whose ellipsoid always holds the best prices and shrinks with every try.
 */
final class PriceSearch {
    private static final int HALVINGS = 45;
    private static final int WHOLE_HALVINGS = 14;
    private static final int DOUBLINGS = 80;
    private static final int TRIES_A_PRICE = 160;
    private static final double CLOSE = 1e-10;
    private static final double CLOSE_ENOUGH = 1e-4;

    private final Pools pools;
    private final double[] limits;
    private final Stop stop;
    private final double goal;
    private Dual best;
    private boolean isDone;

    /** @param goal how much less than the bound, as a part of it, a plan may come to */
    PriceSearch(Pools pools, double goal, Stop stop) {
        this.pools = pools;
        this.goal = Math.max(goal, Planner.ROUNDING);
        this.limits = pools.limits();
        this.stop = stop;
    }

    /** The best prices that were found; none is better by much unless the search was stopped. */
    Dual search() {
        double[] nothing = new double[limits.length];
        // Rounding to whole teams takes less than twice as much or more, unless there is next to nothing.
        if (limits.length != 1 || pools.relaxed(nothing).use()[0] <= 2 * limits[0] + pools.count()) {
            Dual free = whole(nothing);
            if (limits.length == 0 || isDone) {
                return free;
            }
        }
        if (limits.length == 1) {
            double[] range = partsRange();
            halveWhole(range);
        } else {
            double[] center = ellipsoid(highest());
            whole(center);
            for (double change : new double[] {1e-6, 1e-5, 1e-4, 1e-3}) {
                whole(scaled(center, 1 + change));
                whole(scaled(center, 1 - change));
            }
        }
        return best;
    }

    private static double[] scaled(double[] prices, double by) {
        return Arrays.stream(prices).map(price -> price * by).toArray();
    }

    /** The bound with whole teams, which is kept when it is the best so far. */
    Dual whole(double[] prices) {
        PoolSearch[] searches = pools.searches(prices, stop);
        PoolSearch.Found[] found = pools.found(searches, -1);
        Pools.Total total = pools.best(found);
        Dual dual = new Dual(prices, total.bound(prices, limits), total.use(), searches, found);
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
    private double unused(Dual dual) {
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
        for (double away = step; exceeds(high) && !ends() && away < Double.MAX_VALUE / 8; away *= 4) {
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

    /** The ellipsoid method, in prices as parts of the highest ones. */
    private double[] ellipsoid(double[] highest) {
        int n = limits.length;
        double[] center = new double[n];
        Arrays.fill(center, 0.5);
        double[][] shape = new double[n][n];
        for (int axis = 0; axis < n; axis++) {
            shape[axis][axis] = n;
        }
        double[] found = product(center, highest);
        double least = Double.POSITIVE_INFINITY;
        for (int tries = 0; tries < n * TRIES_A_PRICE && !stop.isNow(); tries++) {
            double[] slope = new double[n];
            int below = below(center);
            if (below >= 0) {
                slope[below] = -1;
            } else {
                double[] prices = product(center, highest);
                Pools.Total total = pools.relaxed(prices);
                double bound = total.bound(prices, limits);
                if (bound < least) {
                    least = bound;
                    found = prices;
                }
                for (int axis = 0; axis < n; axis++) {
                    slope[axis] = (limits[axis] - total.use()[axis]) * highest[axis];
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
