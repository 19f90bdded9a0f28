package mainstay.coverage.plan;

import java.util.Arrays;

/**
 * For each two options the units of the one that lose least by going to the other, so that few of many units need be looked
 * at when a few seats are too many or too few.
 */
final class Candidates {
    private final int options;
    private final int most;
    private final int[][] units;
    private final double[][] losses;
    private final int[] counts;
    /** Losses as great as this need not be looked at: there are enough smaller ones. */
    private final double[] beyond;

    /** None yet; of each two options at most so many units. */
    Candidates(int options, int most) {
        this.options = options;
        this.most = most;
        this.units = new int[options * options][];
        this.losses = new double[options * options][];
        this.counts = new int[options * options];
        this.beyond = new double[options * options];
        Arrays.fill(beyond, Double.POSITIVE_INFINITY);
    }

    /** Adds all moves of a unit from the option that it has. */
    void add(PoolUnits pool, int unit, int from) {
        double now = pool.worth(from, unit);
        for (int to = 0; to < options; to++) {
            if (to != from) {
                double loss = now - pool.worth(to, unit);
                int pair = from * options + to;
                if (loss < beyond[pair]) {
                    add(pair, unit, loss);
                }
            }
        }
    }

    private void add(int pair, int unit, double loss) {
        if (units[pair] == null) {
            units[pair] = new int[Math.min(most, 16)];
            losses[pair] = new double[units[pair].length];
        }
        if (counts[pair] == most) {
            sink(pair, 0, most, unit, loss);
            beyond[pair] = losses[pair][0];
            return;
        }
        if (counts[pair] == units[pair].length) {
            int room = (int) Math.min(most, 2L * counts[pair]);
            units[pair] = Arrays.copyOf(units[pair], room);
            losses[pair] = Arrays.copyOf(losses[pair], room);
        }
        rise(pair, counts[pair]++, unit, loss);
        if (counts[pair] == most) {
            beyond[pair] = losses[pair][0];
        }
    }

    /** The greatest loss stands first, of equals the later unit: it is the first to give way. */
    private static boolean isBefore(double loss, int unit, double otherLoss, int otherUnit) {
        return loss > otherLoss || (loss == otherLoss && unit > otherUnit);
    }

    private void rise(int pair, int place, int unit, double loss) {
        int[] heap = units[pair];
        double[] keys = losses[pair];
        int at = place;
        while (at > 0) {
            int above = (at - 1) / 2;
            if (!isBefore(loss, unit, keys[above], heap[above])) {
                break;
            }
            keys[at] = keys[above];
            heap[at] = heap[above];
            at = above;
        }
        keys[at] = loss;
        heap[at] = unit;
    }

    private void sink(int pair, int place, int count, int unit, double loss) {
        int[] heap = units[pair];
        double[] keys = losses[pair];
        int at = place;
        while (2 * at + 1 < count) {
            int below = 2 * at + 1;
            if (below + 1 < count && isBefore(keys[below + 1], heap[below + 1], keys[below], heap[below])) {
                below++;
            }
            if (!isBefore(keys[below], heap[below], loss, unit)) {
                break;
            }
            keys[at] = keys[below];
            heap[at] = heap[below];
            at = below;
        }
        keys[at] = loss;
        heap[at] = unit;
    }

    /** Puts the units of all pairs in order, that which loses least first; nothing is added any more. */
    void sort() {
        for (int pair = 0; pair < units.length; pair++) {
            for (int count = counts[pair] - 1; count > 0; count--) {
                int unit = units[pair][count];
                double loss = losses[pair][count];
                units[pair][count] = units[pair][0];
                losses[pair][count] = losses[pair][0];
                sink(pair, 0, count, unit, loss);
            }
        }
    }

    int count(int from, int to) {
        return counts[from * options + to];
    }

    /** Whether more units may have this option than are told. */
    boolean isCut(int from, int to) {
        return counts[from * options + to] == most;
    }

    int unit(int from, int to, int place) {
        return units[from * options + to][place];
    }

    double loss(int from, int to, int place) {
        return losses[from * options + to][place];
    }
}
