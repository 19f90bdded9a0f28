package mainstay.coverage.plan;

import java.util.Arrays;
import java.util.List;

/**
 * The seats that the accounts of one pool want, as plain numbers: a unit is an account, or for accounts that stay together
 * one of as many equal parts of their group. A plan may split a group here, which makes a bound of it and no plan.
 */
final class PoolUnits {
    private final int options;
    private final int size;
    private final double[][] worth;
    /** How much of a move each option is; nothing where moves are not limited. */
    private final double[][] moves;

    private final double movePrice;

    private final List<int[]> bundles;

    private PoolUnits(double[][] worth, double[][] moves, double movePrice, List<int[]> bundles) {
        this.options = worth.length;
        this.size = worth[0].length;
        this.worth = worth;
        this.moves = moves;
        this.movePrice = movePrice;
        this.bundles = bundles;
    }

    /** The units of the accounts of a pool. */
    static PoolUnits of(PlanProblem problem, int[] members) {
        List<int[]> bundles = problem.hasGroups() ? problem.bundles(members) : List.of();
        int options = problem.none() + 1;
        double[][] worth = new double[options][members.length];
        double[][] moves = problem.limitsMoves() ? new double[options][members.length] : null;
        for (int option = 0; option < options; option++) {
            if (!problem.hasGroups() && moves == null) {
                alone(problem, members, option, worth[option]);
            } else {
                together(problem, problem.hasGroups() ? bundles : problem.bundles(members), option, worth, moves);
            }
        }
        return new PoolUnits(worth, moves, 0, bundles);
    }

    private static void alone(PlanProblem problem, int[] members, int option, double[] worth) {
        for (int unit = 0; unit < members.length; unit++) {
            worth[unit] = problem.allows(members[unit], option)
                    ? problem.worth(members[unit], option)
                    : Double.NEGATIVE_INFINITY;
        }
    }

    private static void together(
            PlanProblem problem, List<int[]> bundles, int option, double[][] worth, double[][] moves) {
        int unit = 0;
        for (int[] accounts : bundles) {
            Arrays.fill(worth[option], unit, unit + accounts.length, worth(problem, accounts, option));
            if (moves != null) {
                Arrays.fill(moves[option], unit, unit + accounts.length, moved(problem, accounts, option));
            }
            unit += accounts.length;
        }
    }

    private static double worth(PlanProblem problem, int[] accounts, int option) {
        if (option < problem.none()
                && accounts.length > problem.kinds().get(option).capacity()) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int account : accounts) {
            if (!problem.allows(account, option)) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += problem.worth(account, option);
        }
        return sum / accounts.length;
    }

    private static double moved(PlanProblem problem, int[] accounts, int option) {
        double moved = 0;
        for (int account : accounts) {
            moved += problem.moves(account, option) ? 1 : 0;
        }
        return moved / accounts.length;
    }

    /** The same where each move costs more. */
    PoolUnits withMovePrice(double price) {
        if (moves == null || price == 0) {
            return this;
        }
        double[][] less = new double[options][];
        for (int option = 0; option < options; option++) {
            double[] changed = worth[option].clone();
            for (int unit = 0; unit < size; unit++) {
                changed[unit] -= price * moves[option][unit];
            }
            less[option] = changed;
        }
        return new PoolUnits(less, moves, price, bundles);
    }

    /** The same where some units have the option that they are given, or are without a place. */
    PoolUnits fixing(List<Integer> fixed, byte[] given) {
        double[][] changed = new double[options][];
        for (int option = 0; option < options; option++) {
            changed[option] = worth[option].clone();
            for (int unit : fixed) {
                if (given[unit] != option) {
                    changed[option][unit] = Double.NEGATIVE_INFINITY;
                }
            }
        }
        return new PoolUnits(changed, moves, movePrice, bundles);
    }

    int size() {
        return size;
    }

    /** What each move costs in the worth of options. */
    double movePrice() {
        return movePrice;
    }

    int options() {
        return options;
    }

    /** What each unit brings under an option; minus infinity where it may not have it. Not to be changed. */
    double[] worth(int option) {
        return worth[option];
    }

    double worth(int option, int unit) {
        return worth[option][unit];
    }

    double moves(int option, int unit) {
        return moves == null ? 0 : moves[option][unit];
    }

    boolean limitsMoves() {
        return moves != null;
    }

    /** The groups, each account that is on its own one of them; none where there are no groups at all. */
    List<int[]> bundles() {
        return bundles;
    }

    /**
     * What the pool comes to when every unit takes what is best at these prices of seats, and how many take what.
     *
     * @param seat the price of a seat of each option; 0 for none
     * @param counts takes how many units take each option
     * @return the sum of what they bring less their seats; minus infinity when a unit may have nothing
     */
    double atPrices(double[] seat, int[] counts) {
        double sum = 0;
        for (int unit = 0; unit < size; unit++) {
            int best = best(unit, seat);
            sum += worth[best][unit] - seat[best];
            counts[best]++;
        }
        return sum;
    }

    /** How many moves the choices at these prices are. */
    double movesAt(double[] seat) {
        if (moves == null) {
            return 0;
        }
        double sum = 0;
        for (int unit = 0; unit < size; unit++) {
            sum += moves[best(unit, seat)][unit];
        }
        return sum;
    }

    int best(int unit, double[] seat) {
        int last = options - 1;
        int best = last;
        double most = worth[last][unit] - seat[last];
        for (int option = last - 1; option >= 0; option--) {
            double brings = worth[option][unit] - seat[option];
            if (brings > most) {
                most = brings;
                best = option;
            }
        }
        return best;
    }
}
