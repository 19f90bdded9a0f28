package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The options of the accounts of one pool and what comes of them.
 *
 * @param options the option of each account, in the order of the pool's members
 * @param teams the teams of each kind that they take
 * @param value what the accounts bring, less teams and moves
 * @param moves how many accounts move
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record PoolPlan(byte[] options, int[] teams, double value, int moves) {

    /** The fewest teams with which accounts can have these options, and what comes of it. */
    static PoolPlan of(PlanProblem problem, int[] members, byte[] options) {
        double value = 0;
        int moves = 0;
        int[] counts = new int[problem.none() + 1];
        for (int member = 0; member < members.length; member++) {
            int option = options[member];
            counts[option]++;
            value += problem.gain(members[member], option);
            moves += problem.moves(members[member], option) ? 1 : 0;
        }
        int[] teams = problem.hasGroups() ? packed(problem, members, options) : new int[problem.none()];
        for (int kind = 0; kind < teams.length; kind++) {
            int capacity = problem.kinds().get(kind).capacity();
            // Those who are on their own go into whatever seats groups leave.
            teams[kind] = Math.max(teams[kind], (counts[kind] + capacity - 1) / capacity);
            value -= teams[kind] * problem.kinds().get(kind).cost();
        }
        return new PoolPlan(options, teams, value - moves * problem.moveCost(), moves);
    }

    private static int[] packed(PlanProblem problem, int[] members, byte[] options) {
        List<List<int[]>> byKind = new ArrayList<>();
        for (int option = 0; option <= problem.none(); option++) {
            byKind.add(new ArrayList<>());
        }
        byte[] optionOf = new byte[problem.accounts()];
        for (int member = 0; member < members.length; member++) {
            optionOf[members[member]] = options[member];
        }
        for (int[] bundle : problem.bundles(members)) {
            if (bundle.length > 1) {
                byKind.get(optionOf[bundle[0]]).add(bundle);
            }
        }
        int[] teams = new int[problem.none()];
        for (int kind = 0; kind < teams.length; kind++) {
            teams[kind] = BinPacking.fewest(
                    byKind.get(kind), problem.kinds().get(kind).capacity());
        }
        return teams;
    }
}
