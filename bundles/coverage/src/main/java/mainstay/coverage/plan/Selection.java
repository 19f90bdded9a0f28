package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Picks one choice of each pool so that together they keep the limits and come to most: dynamic programming over the pools,
 * with what is taken so far as the state. A state is dropped when another takes no more and comes to no less, or when the
 * pools so far have lost more than a better plan could.
 */
final class Selection {
    private static final int MOST_STATES = 1_000;

    private static final int ROOM = 8;

    private final double[] limits;
    private final double[] prices;
    private final double mostLoss;
    private boolean complete = true;

    /**
     * A selection.
     *
     * @param prices the prices at which the choices were valued
     * @param mostLoss how much all pools together may lose against what is best for each
     */
    Selection(double[] limits, double[] prices, double mostLoss) {
        this.limits = limits;
        this.prices = prices;
        this.mostLoss = mostLoss;
    }

    /**
     * A way through the pools so far.
     *
     * @param use what is taken of each limited thing
     * @param worth what the choices come to, less the prices of what they take
     * @param loss what is lost so far
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record State(double[] use, double worth, double loss, State before, int choice) {}

    /** Whether no state was dropped for want of room. */
    boolean isComplete() {
        return complete;
    }

    /** The number of the choice of each pool; nothing when no choices keep the limits. */
    int[] pick(List<List<double[]>> uses, List<double[]> values) {
        int pools = uses.size();
        double[][] leastAfter = leastAfter(uses);
        List<State> states = List.of(new State(new double[limits.length], 0, 0, null, -1));
        for (int pool = 0; pool < pools; pool++) {
            List<State> next = new ArrayList<>();
            double best = values.get(pool)[0];
            for (State state : states) {
                for (int choice = 0; choice < values.get(pool).length; choice++) {
                    double loss = state.loss() + best - values.get(pool)[choice];
                    double[] use = sum(state.use(), uses.get(pool).get(choice));
                    if (loss <= mostLoss && isWithin(use, leastAfter[pool + 1])) {
                        next.add(new State(use, worth(use, loss), loss, state, choice));
                    }
                }
            }
            states = undominated(next);
        }
        return states.stream()
                .max(Comparator.comparingDouble(State::worth))
                .map(state -> choices(state, pools))
                .orElse(null);
    }

    /** What is taken is paid for at the prices in the values of choices, and is not when plans are set against each other. */
    private double worth(double[] use, double loss) {
        double worth = -loss;
        for (int limit = 0; limit < use.length; limit++) {
            worth += prices[limit] * use[limit];
        }
        return worth;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int limit = 0; limit < sum.length; limit++) {
            sum[limit] += other[limit];
        }
        return sum;
    }

    private boolean isWithin(double[] use, double[] least) {
        return Multipliers.isWithin(sum(use, least), limits);
    }

    private double[][] leastAfter(List<List<double[]>> uses) {
        double[][] least = new double[uses.size() + 1][limits.length];
        for (int pool = uses.size() - 1; pool >= 0; pool--) {
            for (int limit = 0; limit < limits.length; limit++) {
                double fewest = Double.POSITIVE_INFINITY;
                for (double[] use : uses.get(pool)) {
                    fewest = Math.min(fewest, use[limit]);
                }
                least[pool][limit] = least[pool + 1][limit] + fewest;
            }
        }
        return least;
    }

    private List<State> undominated(List<State> all) {
        List<State> states = all;
        if (limits.length > 1 && states.size() > ROOM * MOST_STATES) {
            states.sort(Comparator.comparingDouble(State::loss));
            states = new ArrayList<>(states.subList(0, ROOM * MOST_STATES));
            complete = false;
        }
        states.sort(
                limits.length == 1
                        ? Comparator.<State>comparingDouble(state -> state.use()[0])
                                .thenComparing(
                                        Comparator.comparingDouble(State::worth).reversed())
                        : Comparator.comparingDouble(State::worth).reversed());
        List<State> kept = new ArrayList<>();
        for (State state : states) {
            if (limits.length == 1
                    ? kept.isEmpty()
                            || state.worth() > kept.get(kept.size() - 1).worth()
                    : kept.stream().noneMatch(other -> dominates(other, state))) {
                kept.add(state);
            }
        }
        if (limits.length > 1 && kept.size() > MOST_STATES) {
            kept.sort(Comparator.comparingDouble(State::loss));
            complete = false;
            return kept.subList(0, MOST_STATES);
        }
        return kept;
    }

    private static boolean dominates(State one, State other) {
        for (int limit = 0; limit < one.use().length; limit++) {
            if (one.use()[limit] > other.use()[limit]) {
                return false;
            }
        }
        return true;
    }

    private static int[] choices(State last, int pools) {
        int[] choices = new int[pools];
        State state = last;
        for (int pool = pools - 1; pool >= 0; pool--) {
            choices[pool] = state.choice();
            state = state.before();
        }
        return choices;
    }
}
