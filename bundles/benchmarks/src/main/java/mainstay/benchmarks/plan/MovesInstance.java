package mainstay.benchmarks.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.coverage.plan.CoveragePlan;
import mainstay.coverage.plan.PlanProblem;
import mainstay.coverage.plan.Planner;
import mainstay.coverage.plan.ResourceLimit;
import mainstay.coverage.plan.TeamKind;

/**
 * A problem from a seed in which few may move: one to eight pools, gross profits over several powers of ten, and a coverage of
 * today that is what each account alone would choose, but for one in four, which has any; or the best plan without a limit, but
 * for one in twelve. In one of three problems accounts bring nothing without a team. The heads are those of today's teams, or
 * of that plan, less a cut.
 */
final class MovesInstance {
    private static final double HEADS = 2;
    private static final int ALL = 15;
    private static final int OTHERWISE_ONE_IN = 4;
    private static final int PINNED_ONE_IN = 50;

    private final int accounts;
    private final int moves;
    private final double heads;
    private final List<TeamKind> kinds;
    private final int[] poolOf;
    private final int[] allowed;
    private final byte[] today;
    private final double[][] gains;
    private final String name;

    /**
     * A problem.
     *
     * @param moves how many of a hundred accounts may move
     * @param cut how many of a hundred heads go
     */
    MovesInstance(int accounts, int moves, int cut, long seed) {
        SplittableRandom even = new SplittableRandom(seed * 7919 + accounts);
        Random bell = new Random(seed * 7919 + accounts);
        int pools = 1 + even.nextInt(8);
        this.name = accounts + " accounts, " + moves + " % move, heads cut by " + cut + " %, seed " + seed;
        this.accounts = accounts;
        this.moves = accounts * moves / 100;
        this.kinds = List.of(
                new TeamKind("dedicated", 1, 288_000),
                new TeamKind("shared", even.nextBoolean() ? 5 : 15, 340_000),
                new TeamKind("channel", 100, 216_000));
        this.poolOf = even.ints(accounts, 0, pools).toArray();
        this.allowed = new int[accounts];
        this.today = new byte[accounts];
        this.gains = new double[4][accounts];
        boolean isDear = seed % 3 == 0;
        Arrays.fill(allowed, ALL);
        for (int account = 0; account < accounts; account++) {
            double earned = Math.exp((isDear ? 10.8 : 11.2) + 1.3 * bell.nextGaussian());
            gains[0][account] = earned;
            gains[1][account] = earned * (0.8 + 0.1 * even.nextDouble());
            gains[2][account] = earned * ((isDear ? 0.5 : 0.45) + (isDear ? 0.2 : 0.15) * even.nextDouble());
            gains[3][account] = isDear ? 0 : earned * (0.1 + 0.1 * even.nextDouble());
            today[account] = even.nextInt(OTHERWISE_ONE_IN) == 0 ? (byte) even.nextInt(4) : alone(account);
            if (even.nextInt(PINNED_ONE_IN) == 0) {
                allowed[account] = 1 << (even.nextBoolean() ? even.nextInt(4) : today[account]);
            }
        }
        double now = isDear || seed % 2 == 0 ? planToday(even) : todaysHeads(pools);
        this.heads = Math.floor(now * (100 - cut) / 100);
    }

    /** The best plan without a limit, but for one in twelve. */
    private double planToday(SplittableRandom even) {
        CoveragePlan plan = Planner.plan(free(), 0, () -> false, (value, bound) -> {}, Batches.usual())
                .plan()
                .orElseThrow();
        for (int account = 0; account < accounts; account++) {
            today[account] = even.nextInt(12) == 0 ? (byte) even.nextInt(4) : (byte) plan.option(account);
        }
        return IntStream.range(0, Arrays.stream(poolOf).max().orElse(0) + 1)
                .mapToDouble(pool -> HEADS
                        * IntStream.range(0, 3)
                                .map(kind -> plan.teams(pool, kind))
                                .sum())
                .sum();
    }

    /** What an account alone would choose, at its share of a team that is full. */
    private byte alone(int account) {
        byte best = 3;
        for (byte kind = 0; kind < kinds.size(); kind++) {
            if (net(account, kind) > net(account, best)) {
                best = kind;
            }
        }
        return best;
    }

    private double net(int account, int option) {
        return gains[option][account]
                - (option < kinds.size()
                        ? kinds.get(option).cost() / kinds.get(option).capacity()
                        : 0);
    }

    private double todaysHeads(int pools) {
        double sum = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                int ofPool = pool;
                int ofKind = kind;
                long served = IntStream.range(0, accounts)
                        .filter(account -> poolOf[account] == ofPool && today[account] == ofKind)
                        .count();
                int capacity = kinds.get(kind).capacity();
                sum += HEADS * Math.ceil((double) served / capacity);
            }
        }
        return sum;
    }

    private PlanProblem free() {
        int pools = Arrays.stream(poolOf).max().orElse(0) + 1;
        List<String> names =
                IntStream.range(0, pools).mapToObj(pool -> "pool " + pool).toList();
        return new PlanProblem(kinds, names, poolOf, gains).allowing(allowed);
    }

    PlanProblem problem() {
        return free().today(today, 0, OptionalInt.of(moves))
                .caps(List.of(new ResourceLimit("heads", List.of(HEADS, HEADS, HEADS), heads)));
    }

    /** Writes it down for a program that knows nothing of ours. */
    void write(Path file) throws IOException {
        int pools = Arrays.stream(poolOf).max().orElse(0) + 1;
        List<String> lines = new ArrayList<>();
        lines.add(accounts + " " + pools + " 3 " + heads + " " + moves);
        kinds.forEach(kind -> lines.add(kind.capacity() + " " + kind.cost() + " " + HEADS));
        for (int account = 0; account < accounts; account++) {
            StringBuilder line = new StringBuilder()
                    .append(poolOf[account])
                    .append(' ')
                    .append(allowed[account])
                    .append(' ')
                    .append(today[account]);
            for (double[] gain : gains) {
                line.append(' ').append(gain[account]);
            }
            lines.add(line.toString());
        }
        Files.write(file, lines);
    }

    @Override
    public String toString() {
        return name;
    }
}
