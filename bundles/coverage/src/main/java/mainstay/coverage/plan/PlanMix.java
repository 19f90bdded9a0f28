package mainstay.coverage.plan;

import java.util.Arrays;
import java.util.List;

/**
 * The best mix of known plans of pools that keeps the limits (the restricted master programme of Dantzig and Wolfe): parts of
 * each pool's plans that add up to one. Its prices of what is limited are those to ask the pools at next, and where no pool
 * knows a better plan at them, the mix is as good as the best bound that prices can prove. A linear programme of a handful of
 * rows, solved by the primal simplex method.
 */
final class PlanMix {
    private static final double CLOSE = 1e-9;
    private static final double PIVOT = 1e-9;
    private static final int MOST_PIVOTS = 2_000;
    private static final int IN_TURN_AFTER = 300;

    private final int pools;
    private final int rows;
    private final double[] scale;
    private final double[] dearest;
    private final List<List<PlanColumn>> columns;
    private final int[] first;

    private final double[][] inverse;
    private final double[] part;
    private final int[] basic;
    private double[] rowPrices;

    /**
     * Solves it.
     *
     * @param limits how much there is of what is limited
     * @param dearest what one more than there is costs: so much that no mix takes it that can do without
     * @param prices about the best prices, for a start
     * @param columns plans of each pool, at least one
     */
    PlanMix(double[] limits, double[] dearest, double[] prices, List<List<PlanColumn>> columns) {
        this.pools = columns.size();
        this.rows = pools + limits.length;
        this.columns = columns;
        this.scale = Arrays.stream(limits).map(limit -> Math.max(1, limit)).toArray();
        this.dearest = dearest;
        this.first = new int[pools + 1];
        for (int pool = 0; pool < pools; pool++) {
            first[pool + 1] = first[pool] + columns.get(pool).size();
        }
        this.inverse = new double[rows][rows];
        this.part = new double[rows];
        this.basic = new int[rows];
        begin(limits, prices);
        int pivots = 0;
        do {
            rowPrices = rowPrices();
        } while (pivots++ < MOST_PIVOTS && improve(pivots > IN_TURN_AFTER));
    }

    /** Of each pool what is best at the prices, and of each limit what is left over or exceeds it. */
    private void begin(double[] limits, double[] prices) {
        double[] left = new double[limits.length];
        for (int limit = 0; limit < limits.length; limit++) {
            left[limit] = limits[limit] / scale[limit];
        }
        for (int pool = 0; pool < pools; pool++) {
            List<PlanColumn> ofPool = columns.get(pool);
            int best = 0;
            for (int column = 1; column < ofPool.size(); column++) {
                if (ofPool.get(column).at(prices) > ofPool.get(best).at(prices)) {
                    best = column;
                }
            }
            basic[pool] = first[pool] + best;
            part[pool] = 1;
            inverse[pool][pool] = 1;
            for (int limit = 0; limit < limits.length; limit++) {
                double use = ofPool.get(best).use()[limit] / scale[limit];
                left[limit] -= use;
                inverse[pools + limit][pool] = -use;
            }
        }
        for (int limit = 0; limit < limits.length; limit++) {
            boolean exceeds = left[limit] < 0;
            int row = pools + limit;
            basic[row] = exceeds ? over(limit) : rest(limit);
            part[row] = Math.abs(left[limit]);
            inverse[row][row] = 1;
            for (int column = 0; column < rows; column++) {
                inverse[row][column] *= exceeds ? -1 : 1;
            }
        }
    }

    /** The number of the variable that says how much of a limit is left over. */
    private int rest(int limit) {
        return first[pools] + limit;
    }

    private int over(int limit) {
        return first[pools] + (rows - pools) + limit;
    }

    private boolean isOver(int variable) {
        return variable >= over(0);
    }

    private int pool(int variable) {
        int place = Arrays.binarySearch(first, variable);
        return place >= 0 ? place : -place - 2;
    }

    private PlanColumn column(int variable) {
        int pool = pool(variable);
        return columns.get(pool).get(variable - first[pool]);
    }

    private double worth(int variable) {
        if (variable < first[pools]) {
            return column(variable).value();
        }
        int limit = variable - over(0);
        return limit >= 0 ? -dearest[limit] * scale[limit] : 0;
    }

    private double[] rowPrices() {
        double[] prices = new double[rows];
        for (int row = 0; row < rows; row++) {
            double worth = worth(basic[row]);
            for (int column = 0; worth != 0 && column < rows; column++) {
                prices[column] += worth * inverse[row][column];
            }
        }
        return prices;
    }

    /** Takes in what gains most by one part, or, so as not to go round in circles, the first that gains. */
    private boolean improve(boolean inTurn) {
        int entering = -1;
        double most = 0;
        for (int pool = 0; pool < pools; pool++) {
            List<PlanColumn> ofPool = columns.get(pool);
            double close = CLOSE * (1 + Math.abs(rowPrices[pool]));
            for (int place = 0; place < ofPool.size() && !(inTurn && entering >= 0); place++) {
                double gain = ofPool.get(place).value() - rowPrices[pool];
                for (int limit = 0; limit < scale.length; limit++) {
                    gain -= rowPrices[pools + limit] * ofPool.get(place).use()[limit] / scale[limit];
                }
                if (gain > Math.max(most, close)) {
                    most = gain;
                    entering = first[pool] + place;
                }
            }
        }
        for (int limit = 0; limit < scale.length && !(inTurn && entering >= 0); limit++) {
            double price = rowPrices[pools + limit];
            double close = CLOSE * (1 + Math.abs(price));
            if (-price > Math.max(most, close)) {
                most = -price;
                entering = rest(limit);
            }
            double below = price - dearest[limit] * scale[limit];
            if (below > Math.max(most, close)) {
                most = below;
                entering = over(limit);
            }
        }
        return entering >= 0 && pivot(entering);
    }

    private boolean pivot(int entering) {
        double[] along = along(entering);
        int leaving = -1;
        double step = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            if (along[row] > PIVOT) {
                double ratio = Math.max(0, part[row]) / along[row];
                boolean isTie = leaving >= 0 && ratio == step;
                if (ratio < step || (isTie && basic[row] < basic[leaving])) {
                    step = ratio;
                    leaving = row;
                }
            }
        }
        if (leaving < 0) {
            return false;
        }
        double pivot = along[leaving];
        for (int column = 0; column < rows; column++) {
            inverse[leaving][column] /= pivot;
        }
        for (int row = 0; row < rows; row++) {
            if (row != leaving && along[row] != 0) {
                for (int column = 0; column < rows; column++) {
                    inverse[row][column] -= along[row] * inverse[leaving][column];
                }
                part[row] -= along[row] * step;
            }
        }
        part[leaving] = step;
        basic[leaving] = entering;
        return true;
    }

    private double[] along(int entering) {
        double[] along = new double[rows];
        boolean isPlan = entering < first[pools];
        for (int row = 0; row < rows; row++) {
            if (isPlan) {
                PlanColumn plan = column(entering);
                along[row] = inverse[row][pool(entering)];
                for (int limit = 0; limit < scale.length; limit++) {
                    along[row] += inverse[row][pools + limit] * plan.use()[limit] / scale[limit];
                }
            } else if (isOver(entering)) {
                along[row] = -inverse[row][pools + entering - over(0)];
            } else {
                along[row] = inverse[row][pools + entering - rest(0)];
            }
        }
        return along;
    }

    /** The price of each limited thing, 0 or more. */
    double[] prices() {
        double[] prices = new double[scale.length];
        Arrays.setAll(prices, limit -> Math.max(0, rowPrices[pools + limit] / scale[limit]));
        return prices;
    }

    /** What a pool's plans come to at the prices: a better one is worth being known. */
    double poolValue(int pool) {
        return rowPrices[pool];
    }

    /** What the mix comes to. */
    double value() {
        double value = 0;
        for (int row = 0; row < rows; row++) {
            value += worth(basic[row]) * part[row];
        }
        return value;
    }

    /** What part each plan of a pool has in the mix. */
    double[] parts(int pool) {
        double[] parts = new double[columns.get(pool).size()];
        for (int row = 0; row < rows; row++) {
            int place = basic[row] - first[pool];
            if (place >= 0 && place < parts.length) {
                parts[place] = Math.max(0, part[row]);
            }
        }
        return parts;
    }
}
