package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * An option for every account, with the teams that it takes.
 *
 * @param options the option of each account
 * @param teams {@code teams[pool][kind]}: how many teams
 * @param value what all accounts bring, less teams and moves
 * @param moves how many accounts move
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Assignment(byte[] options, int[][] teams, double value, int moves) {

    /** The plans of all pools. */
    static Assignment of(PlanProblem problem, int[][] members, List<PoolPlan> plans) {
        byte[] options = new byte[problem.accounts()];
        int[][] teams = new int[members.length][];
        double value = 0;
        int moves = 0;
        for (int pool = 0; pool < members.length; pool++) {
            PoolPlan plan = plans.get(pool);
            for (int member = 0; member < members[pool].length; member++) {
                options[members[pool][member]] = plan.options()[member];
            }
            teams[pool] = plan.teams();
            value += plan.value();
            moves += plan.moves();
        }
        return new Assignment(options, teams, value, moves);
    }

    /** The fewest teams with which accounts can have these options, and what comes of it. */
    static Assignment of(PlanProblem problem, int[][] members, byte[] options) {
        List<PoolPlan> plans = new ArrayList<>();
        for (int[] ofPool : members) {
            byte[] theirs = new byte[ofPool.length];
            for (int member = 0; member < theirs.length; member++) {
                theirs[member] = options[ofPool[member]];
            }
            plans.add(PoolPlan.of(problem, ofPool, theirs));
        }
        return of(problem, members, plans);
    }

    /** What is taken of each cap. */
    double[] use(List<ResourceLimit> caps) {
        double[] use = new double[caps.size()];
        for (int cap = 0; cap < use.length; cap++) {
            for (int[] ofPool : teams) {
                use[cap] += caps.get(cap).of(ofPool);
            }
        }
        return use;
    }

    /** Whether it keeps all limits and pins. */
    boolean keeps(PlanProblem problem) {
        for (int account = 0; account < options.length; account++) {
            if (!problem.allows(account, options[account])) {
                return false;
            }
        }
        double[] use = use(problem.caps());
        for (int cap = 0; cap < use.length; cap++) {
            ResourceLimit limit = problem.caps().get(cap);
            if (use[cap] > limit.limit() + limit.tolerance()) {
                return false;
            }
        }
        return moves <= problem.mostMoves();
    }
}
