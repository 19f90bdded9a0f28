package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Random problems from a seed, each with some of what a problem can have. */
final class Instances {
    /** What can be switched on. */
    enum Option {
        HEADS,
        ROLES,
        BUDGET,
        PINS,
        MOVE_COST,
        MOST_MOVES,
        TOGETHER,
        FOURTH_KIND
    }

    private Instances() {}

    /** A problem of a few accounts. */
    static PlanProblem small(long seed, List<Option> options) {
        SplittableRandom random = new SplittableRandom(seed);
        int accounts =
                1 + random.nextInt(options.contains(Option.FOURTH_KIND) || options.contains(Option.TOGETHER) ? 8 : 10);
        return of(random, accounts, 1 + random.nextInt(3), options);
    }

    static PlanProblem of(SplittableRandom random, int accounts, int pools, List<Option> options) {
        List<TeamKind> kinds = new ArrayList<>(List.of(
                new TeamKind("dedicated", 1, 50 + random.nextInt(100)),
                new TeamKind("shared", 2 + random.nextInt(2), 50 + random.nextInt(100)),
                new TeamKind("channel", 3 + random.nextInt(4), 20 + random.nextInt(60))));
        if (options.contains(Option.FOURTH_KIND)) {
            kinds.add(1, new TeamKind("desk", 2, 40 + random.nextInt(80)));
        }
        int none = kinds.size();
        int[] poolOf = random.ints(accounts, 0, pools).toArray();
        double[][] gains = new double[none + 1][accounts];
        for (int account = 0; account < accounts; account++) {
            double earned = Math.exp(random.nextDouble() * 5 + 1) - 10;
            for (int kind = 0; kind < none; kind++) {
                gains[kind][account] = earned * (1 - 0.15 * kind + 0.2 * (random.nextDouble() - 0.5));
            }
        }
        List<String> names = java.util.stream.IntStream.range(0, pools)
                .mapToObj(pool -> "p" + pool)
                .toList();
        PlanProblem problem = new PlanProblem(kinds, names, poolOf, gains);
        caps(problem, random, options);
        if (options.contains(Option.PINS)) {
            int[] allowed = new int[accounts];
            Arrays.fill(allowed, (1 << (none + 1)) - 1);
            for (int account = 0; account < accounts; account++) {
                if (random.nextInt(4) == 0) {
                    int option = random.nextInt(none + 1);
                    allowed[account] = random.nextBoolean() ? 1 << option : allowed[account] & ~(1 << option);
                }
            }
            problem.allowing(allowed);
        }
        if (options.contains(Option.MOVE_COST) || options.contains(Option.MOST_MOVES)) {
            byte[] today = new byte[accounts];
            for (int account = 0; account < accounts; account++) {
                today[account] = (byte) (random.nextInt(none + 2) - 1);
            }
            problem.today(
                    today,
                    options.contains(Option.MOVE_COST) ? random.nextInt(30) : 0,
                    options.contains(Option.MOST_MOVES) ? OptionalInt.of(random.nextInt(4)) : OptionalInt.empty());
        }
        if (options.contains(Option.TOGETHER)) {
            int[] groups = new int[accounts];
            for (int account = 0; account < accounts; account++) {
                int group = random.nextInt(3);
                groups[account] = random.nextInt(3) == 0 ? -1 : poolOf[account] * 3 + group;
            }
            int[] numbers = new int[accounts];
            for (int account = 0; account < accounts; account++) {
                int first = groups[account] < 0 ? -1 : first(groups, groups[account]);
                numbers[account] = first;
            }
            problem.together(numbers);
        }
        return problem;
    }

    /**
     * A problem as a seller has it: dedicated, shared and channel teams at the costs of the decks.
     *
     * @param mostMoves how many may move; below 0 nobody knows today's coverage
     * @param heads how many people there are, two a team; below 0 any number
     */
    static PlanProblem seller(long seed, int accounts, int pools, boolean together, int mostMoves, int heads) {
        SplittableRandom random = new SplittableRandom(seed * 7919 + accounts);
        List<TeamKind> kinds = List.of(
                new TeamKind("dedicated", 1, 288_000),
                new TeamKind("shared", 5, 340_000),
                new TeamKind("channel", 100, 216_000));
        int[] poolOf = new int[accounts];
        double[][] gains = new double[4][accounts];
        byte[] today = new byte[accounts];
        double[] costs = {288_000, 68_000, 20_000, 0};
        for (int account = 0; account < accounts; account++) {
            poolOf[account] = random.nextInt(pools);
            double earned = Math.exp(11.2 + 1.3 * (random.doubles(12).sum() - 6));
            gains[0][account] = earned;
            gains[1][account] = earned * (0.8 + 0.1 * random.nextDouble());
            gains[2][account] = earned * (0.45 + 0.15 * random.nextDouble());
            gains[3][account] = earned * (0.1 + 0.1 * random.nextDouble());
            for (byte option = 0; option < costs.length; option++) {
                int best = today[account];
                boolean isBetter = gains[option][account] - costs[option] > gains[best][account] - costs[best];
                today[account] = isBetter ? option : today[account];
            }
            today[account] = random.nextInt(3) == 0 ? (byte) random.nextInt(4) : today[account];
        }
        int[] groups = together ? groups(random, poolOf) : new int[0];
        List<String> names = java.util.stream.IntStream.range(0, pools)
                .mapToObj(pool -> "p" + pool)
                .toList();
        PlanProblem problem = new PlanProblem(kinds, names, poolOf, gains);
        if (together) {
            problem.together(groups);
        }
        if (heads >= 0) {
            problem.caps(List.of(new ResourceLimit("heads", List.of(2.0, 2.0, 2.0), heads)));
        }
        return mostMoves < 0 ? problem : problem.today(today, 0, OptionalInt.of(mostMoves));
    }

    /** Groups of one to four neighbours, each in one pool. */
    private static int[] groups(SplittableRandom random, int[] poolOf) {
        int[] groups = new int[poolOf.length];
        Arrays.fill(groups, -1);
        int first = 0;
        while (first < groups.length) {
            int end = Math.min(groups.length, first + 1 + random.nextInt(4));
            if (end - first > 1) {
                Arrays.fill(groups, first, end, first);
                Arrays.fill(poolOf, first, end, poolOf[first]);
            }
            first = end;
        }
        return groups;
    }

    private static int first(int[] groups, int wanted) {
        int first = 0;
        while (groups[first] != wanted) {
            first++;
        }
        return first;
    }

    private static void caps(PlanProblem problem, SplittableRandom random, List<Option> options) {
        List<ResourceLimit> caps = new ArrayList<>();
        int kinds = problem.kinds().size();
        if (options.contains(Option.HEADS)) {
            caps.add(new ResourceLimit("heads", use(kinds, () -> 2), random.nextInt(8)));
        }
        if (options.contains(Option.ROLES)) {
            caps.add(new ResourceLimit("heads in sales", use(kinds, () -> 0.5 * random.nextInt(4)), random.nextInt(6)));
            caps.add(new ResourceLimit("heads in support", use(kinds, () -> random.nextInt(3)), random.nextInt(6)));
        }
        if (options.contains(Option.BUDGET)) {
            List<Double> costs = problem.kinds().stream().map(TeamKind::cost).toList();
            caps.add(new ResourceLimit("budget", costs, random.nextInt(400)));
        }
        problem.caps(caps);
    }

    private static List<Double> use(int kinds, java.util.function.DoubleSupplier each) {
        List<Double> use = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            use.add(each.getAsDouble());
        }
        return use;
    }
}
