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

    /** The fewest teams with which accounts can have these options, and what comes of it. */
    static Assignment of(Problem problem, byte[] options) {
        int[][] teams = problem.hasGroups() ? packed(problem, options) : counted(problem, options);
        double value = 0;
        int moves = 0;
        for (int account = 0; account < options.length; account++) {
            value += problem.gain(account, options[account]);
            moves += problem.moves(account, options[account]) ? 1 : 0;
        }
        for (int[] ofPool : teams) {
            for (int kind = 0; kind < ofPool.length; kind++) {
                value -= ofPool[kind] * problem.kinds().get(kind).cost();
            }
        }
        return new Assignment(options, teams, value - moves * problem.moveCost(), moves);
    }

    private static int[][] counted(Problem problem, byte[] options) {
        int[][] counts = new int[problem.pools().size()][problem.none() + 1];
        for (int account = 0; account < options.length; account++) {
            counts[problem.pool(account)][options[account]]++;
        }
        int[][] teams = new int[counts.length][problem.none()];
        for (int pool = 0; pool < teams.length; pool++) {
            for (int kind = 0; kind < teams[pool].length; kind++) {
                int capacity = problem.kinds().get(kind).capacity();
                teams[pool][kind] = (counts[pool][kind] + capacity - 1) / capacity;
            }
        }
        return teams;
    }

    private static int[][] packed(Problem problem, byte[] options) {
        int[][] members = problem.members();
        int[][] teams = new int[members.length][problem.none()];
        for (int pool = 0; pool < members.length; pool++) {
            List<List<int[]>> byKind = new ArrayList<>();
            for (int kind = 0; kind <= problem.none(); kind++) {
                byKind.add(new ArrayList<>());
            }
            problem.bundles(members[pool])
                    .forEach(bundle -> byKind.get(options[bundle[0]]).add(bundle));
            for (int kind = 0; kind < problem.none(); kind++) {
                teams[pool][kind] = Packing.fewest(
                        byKind.get(kind), problem.kinds().get(kind).capacity());
            }
        }
        return teams;
    }

    /** What is taken of each cap. */
    double[] use(List<Cap> caps) {
        double[] use = new double[caps.size()];
        for (int cap = 0; cap < use.length; cap++) {
            for (int[] ofPool : teams) {
                use[cap] += caps.get(cap).of(ofPool);
            }
        }
        return use;
    }

    /** Whether it keeps all limits. */
    boolean keeps(Problem problem) {
        double[] use = use(problem.caps());
        for (int cap = 0; cap < use.length; cap++) {
            Cap limit = problem.caps().get(cap);
            if (use[cap] > limit.limit() + limit.tolerance()) {
                return false;
            }
        }
        return moves <= problem.mostMoves();
    }
}
