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
 * A problem from a seed: gross profits over several powers of ten, captures of 1, 0.85 ± 0.05 and 0.60 ± 0.10, one account in
 * two hundred pinned, and four fifths of the heads that the best plan without a limit takes.
 */
final class PlanInstance {
    private static final double OF_THE_NEED = 0.8;
    private static final double OF_THE_COST = 0.75;
    private static final double MOVE_COST = 500;
    private static final double HEADS = 2;
    private static final int PINNED_ONE_IN = 200;

    private final int accounts;
    private final int pools;
    private final int served;
    private final long seed;
    private final int[] allowed;
    private final int[] poolOf;
    private final double[][] gains;
    private final double heads;
    private final double cost;
    private final byte[] free;
    private final List<String> more;

    /** @param more what is demanded beside heads: {@code budget}, {@code together}, {@code moves} */
    PlanInstance(int accounts, int pools, int served, long seed, List<String> more) {
        this.more = more;
        this.accounts = accounts;
        this.pools = pools;
        this.served = served;
        this.seed = seed;
        this.allowed = new int[accounts];
        this.poolOf = new int[accounts];
        this.gains = new double[4][accounts];
        Arrays.fill(allowed, 15);
        fill();
        CoveragePlan free = Planner.plan(problem(), 0, () -> false, (value, bound) -> {}, Batches.usual())
                .plan()
                .orElseThrow();
        double needed = 0;
        double paid = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int kind = 0; kind < 3; kind++) {
                needed += HEADS * free.teams(pool, kind);
                paid += kinds().get(kind).cost() * free.teams(pool, kind);
            }
        }
        this.heads = Math.floor(needed * OF_THE_NEED);
        this.cost = paid;
        this.free = new byte[accounts];
        for (int account = 0; account < accounts; account++) {
            this.free[account] = (byte) free.option(account);
        }
    }

    private void fill() {
        SplittableRandom even = new SplittableRandom(seed);
        Random bell = new Random(seed);
        for (int account = 0; account < accounts; account++) {
            poolOf[account] = even.nextInt(pools);
            double grossProfit = Math.exp(10.8 + 1.3 * bell.nextGaussian());
            gains[0][account] = grossProfit;
            gains[1][account] = grossProfit * (0.85 + 0.05 * (2 * even.nextDouble() - 1));
            gains[2][account] = grossProfit * (0.60 + 0.10 * (2 * even.nextDouble() - 1));
            if (even.nextInt(PINNED_ONE_IN) == 0) {
                allowed[account] = 1 << even.nextInt(4);
            }
        }
    }

    private List<TeamKind> kinds() {
        return List.of(
                new TeamKind("dedicated", 1, 288_000),
                new TeamKind("shared", served, 340_000),
                new TeamKind("channel", 100, 216_000));
    }

    private PlanProblem problem() {
        List<String> names =
                IntStream.range(0, pools).mapToObj(pool -> "pool " + pool).toList();
        return new PlanProblem(kinds(), names, poolOf, gains).allowing(allowed);
    }

    /** The problem with its limits. */
    PlanProblem limited() {
        PlanProblem problem = problem();
        List<ResourceLimit> caps =
                new ArrayList<>(List.of(new ResourceLimit("heads", List.of(HEADS, HEADS, HEADS), heads)));
        if (more.contains("budget")) {
            List<Double> costs = kinds().stream().map(TeamKind::cost).toList();
            caps.add(new ResourceLimit("budget", costs, Math.floor(cost * OF_THE_COST)));
        }
        if (more.contains("together")) {
            problem.together(groups());
        }
        if (more.contains("moves")) {
            problem.today(today(), MOVE_COST, OptionalInt.of(accounts / 7));
        }
        return problem.caps(caps);
    }

    /** Two to five accounts of a pool in each group, about a quarter of all; none of them pinned. */
    private int[] groups() {
        SplittableRandom random = new SplittableRandom(seed);
        int[] groups = new int[accounts];
        Arrays.fill(groups, -1);
        for (int pool = 0; pool < pools; pool++) {
            int wanted = pool;
            int[] members = IntStream.range(0, accounts)
                    .filter(account -> poolOf[account] == wanted && allowed[account] == 15)
                    .toArray();
            for (int first = 0; first + 5 < members.length; first += 12) {
                int size = 2 + random.nextInt(4);
                for (int member = first; member < first + size; member++) {
                    groups[members[member]] = members[first];
                }
            }
        }
        return groups;
    }

    /** The best plan without a limit, but for one account in twelve. */
    private byte[] today() {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] today = free.clone();
        for (int account = 0; account < accounts; account++) {
            if (random.nextInt(12) == 0) {
                today[account] = (byte) random.nextInt(4);
            }
        }
        return today;
    }

    /** Writes it down for a program that knows nothing of ours. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(accounts + " " + pools + " 3 " + heads + " " + accounts);
        kinds().forEach(kind -> lines.add(kind.capacity() + " " + kind.cost() + " " + HEADS));
        for (int account = 0; account < accounts; account++) {
            lines.add(poolOf[account] + " " + allowed[account] + " -1 " + gains[0][account] + " " + gains[1][account]
                    + " " + gains[2][account] + " 0");
        }
        Files.write(file, lines);
    }

    @Override
    public String toString() {
        return "1 / " + served + " / 100 accounts served, seed " + seed;
    }
}
