package mainstay.coverage.plan;

import java.util.Arrays;

/**
 * Tries every option of every account: slow, and simple enough to be believed. Only what could not be better if the rest had their
 * best options and teams were free is left out.
 */
final class BruteForce {
    private final PlanProblem problem;
    private final int[] options;
    private final int[][] seats;
    /** The most that an account and all behind it could bring. */
    private final double[] most;

    private double best = Double.NEGATIVE_INFINITY;

    BruteForce(PlanProblem problem) {
        this.problem = problem;
        this.options = new int[problem.accounts()];
        this.seats = new int[problem.pools().size()][problem.none() + 1];
        this.most = new double[options.length + 1];
        for (int account = options.length - 1; account >= 0; account--) {
            double gain = Double.NEGATIVE_INFINITY;
            for (int option = 0; option <= problem.none(); option++) {
                gain = Math.max(gain, problem.gain(account, option));
            }
            most[account] = gain + most[account + 1];
        }
    }

    /** The most that any plan comes to; minus infinity when there is none. */
    double best() {
        look(0, 0, 0);
        return best;
    }

    private void look(int account, double sum, int moves) {
        if (moves > problem.mostMoves() || sum + most[account] <= best) {
            return;
        }
        if (account == options.length) {
            best = Math.max(best, sum - cost());
            return;
        }
        for (int option = 0; option <= problem.none(); option++) {
            if (!problem.allows(account, option) || !joinsItsGroup(account, option)) {
                continue;
            }
            options[account] = option;
            seats[problem.pool(account)][option]++;
            int today = problem.today(account);
            boolean moved = today >= 0 && today != option;
            double gain = problem.gain(account, option) - (moved ? problem.moveCost() : 0);
            look(account + 1, sum + gain, moves + (moved ? 1 : 0));
            seats[problem.pool(account)][option]--;
        }
    }

    private boolean joinsItsGroup(int account, int option) {
        int group = problem.group(account);
        for (int earlier = 0; group >= 0 && earlier < account; earlier++) {
            if (problem.group(earlier) == group) {
                return options[earlier] == option;
            }
        }
        return true;
    }

    /** What the teams cost; infinite when they exceed a limit. */
    private double cost() {
        double cost = 0;
        double[] use = new double[problem.caps().size()];
        for (int pool = 0; pool < seats.length; pool++) {
            for (int kind = 0; kind < problem.none(); kind++) {
                int capacity = problem.kinds().get(kind).capacity();
                int teams = problem.hasGroups()
                        ? packed(pool, kind, capacity)
                        : (seats[pool][kind] + capacity - 1) / capacity;
                if (teams < 0) {
                    return Double.POSITIVE_INFINITY;
                }
                cost += teams * problem.kinds().get(kind).cost();
                for (int cap = 0; cap < use.length; cap++) {
                    use[cap] += teams * problem.caps().get(cap).use().get(kind);
                }
            }
        }
        for (int cap = 0; cap < use.length; cap++) {
            if (use[cap] > problem.caps().get(cap).limit() + 1e-9) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return cost;
    }

    /** The fewest teams that hold the groups; -1 when one is larger than a team. */
    private int packed(int pool, int kind, int capacity) {
        int[] sizes = new int[problem.accounts()];
        for (int account = 0; account < options.length; account++) {
            if (problem.pool(account) == pool && options[account] == kind) {
                int group = problem.group(account);
                sizes[group < 0 ? account : group]++;
            }
        }
        int[] groups = Arrays.stream(sizes).filter(size -> size > 0).toArray();
        if (Arrays.stream(groups).anyMatch(size -> size > capacity)) {
            return -1;
        }
        int teams = 0;
        while (!fits(groups, 0, new int[teams], capacity)) {
            teams++;
        }
        return teams;
    }

    private static boolean fits(int[] sizes, int next, int[] filled, int capacity) {
        if (next == sizes.length) {
            return true;
        }
        for (int team = 0; team < filled.length; team++) {
            if (filled[team] + sizes[next] <= capacity) {
                filled[team] += sizes[next];
                if (fits(sizes, next + 1, filled, capacity)) {
                    return true;
                }
                filled[team] -= sizes[next];
            }
        }
        return false;
    }
}
