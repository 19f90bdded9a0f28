package mainstay.benchmarks.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.coverage.plan.Cap;
import mainstay.coverage.plan.CoveragePlan;
import mainstay.coverage.plan.Planner;
import mainstay.coverage.plan.Problem;
import mainstay.coverage.plan.TeamKind;

/**
 * A problem from a seed: gross profits over several powers of ten, captures of 1, 0.85 ± 0.05 and 0.60 ± 0.10, one account in
 * two hundred pinned, and four fifths of the heads that the best plan without a limit takes.
 */
final class PlanInstance {
    private static final double OF_THE_NEED = 0.8;
    private static final double HEADS = 2;
    private static final int PINNED_ONE_IN = 200;

    private final int accounts;
    private final int pools;
    private final int served;
    private final long seed;
    private final byte[] allowed;
    private final int[] poolOf;
    private final double[][] gains;
    private final double heads;

    PlanInstance(int accounts, int pools, int served, long seed) {
        this.accounts = accounts;
        this.pools = pools;
        this.served = served;
        this.seed = seed;
        this.allowed = new byte[accounts];
        this.poolOf = new int[accounts];
        this.gains = new double[4][accounts];
        Arrays.fill(allowed, (byte) 15);
        fill();
        CoveragePlan free = Planner.plan(problem(), 0, () -> false, (value, bound) -> {}, Batches.usual())
                .orElseThrow();
        double needed = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int kind = 0; kind < 3; kind++) {
                needed += HEADS * free.teams(pool, kind);
            }
        }
        this.heads = Math.floor(needed * OF_THE_NEED);
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
                allowed[account] = (byte) (1 << even.nextInt(4));
            }
        }
    }

    private List<TeamKind> kinds() {
        return List.of(
                new TeamKind("dedicated", 1, 288_000),
                new TeamKind("shared", served, 340_000),
                new TeamKind("channel", 100, 216_000));
    }

    private Problem problem() {
        List<String> names =
                IntStream.range(0, pools).mapToObj(pool -> "pool " + pool).toList();
        return new Problem(kinds(), names, poolOf, gains).allowing(allowed);
    }

    /** The problem with its limit. */
    Problem limited() {
        return problem().caps(List.of(new Cap("heads", List.of(HEADS, HEADS, HEADS), heads)));
    }

    /** Writes it down for a program that knows nothing of ours. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(accounts + " " + pools + " 3 " + heads);
        kinds().forEach(kind -> lines.add(kind.capacity() + " " + kind.cost() + " " + HEADS));
        for (int account = 0; account < accounts; account++) {
            lines.add(poolOf[account] + " " + allowed[account] + " " + gains[0][account] + " " + gains[1][account] + " "
                    + gains[2][account]);
        }
        Files.write(file, lines);
    }

    @Override
    public String toString() {
        return "1 / " + served + " / 100 accounts served, seed " + seed;
    }
}
