package mainstay.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import mainstay.book.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans against all plans there are, and their proofs against a checker that believes nothing. */
class PlannerTest {
    private static final int INSTANCES = 2_000;

    private static Optional<CoveragePlan> plan(PlanProblem problem) {
        Planner.Outcome outcome = Planner.plan(problem, 0, () -> false, (value, bound) -> {}, new Batches(1, 1024));
        assertThat(outcome.impossible()).isEqualTo(outcome.plan().isEmpty());
        return outcome.plan();
    }

    @Test
    void twoThousandSmallPlansAreTheBestThereAre() {
        List<Instances.Option> all = List.of(Instances.Option.values());
        for (int seed = 0; seed < INSTANCES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Instances.Option> options = new ArrayList<>(all);
            options.removeIf(option -> random.nextInt(3) > 0);
            requireBest(seed, options);
        }
    }

    @ParameterizedTest
    @EnumSource(Instances.Option.class)
    void withAnyOptionAloneTheyAreTheBestToo(Instances.Option option) {
        for (int seed = 0; seed < INSTANCES / 8; seed++) {
            requireBest(seed, List.of(option));
        }
    }

    @Test
    void withFewMovesAndAnyFurtherDemandsTheyAreTheBestToo() {
        List<Instances.Option> all = List.of(Instances.Option.values());
        for (int seed = 0; seed < INSTANCES / 8; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Instances.Option> options = new ArrayList<>(all);
            options.removeIf(option -> option != Instances.Option.MOST_MOVES && random.nextInt(3) > 0);
            requireBest(seed + INSTANCES, options);
        }
    }

    @Test
    void theFewestMovesAreAsFewAsThereCanBe() {
        for (int seed = 0; seed < INSTANCES / 16; seed++) {
            PlanProblem problem = Instances.small(
                    seed, List.of(Instances.Option.HEADS, Instances.Option.PINS, Instances.Option.MOST_MOVES));
            // What plans bring and cost changes no count.
            double fewest = Math.rint(-new BruteForce(problem.countingMoves()).best());

            Optional<Planner.FewestMoves> found = Planner.fewestMoves(problem, () -> false, new Batches(1, 1024));

            assertThat(found.isPresent()).as("seed " + seed).isEqualTo(fewest < Double.POSITIVE_INFINITY);
            found.ifPresent(moves -> {
                assertThat((double) moves.least()).isEqualTo(fewest);
                assertThat(moves.enough()).hasValue(moves.least());
            });
        }
    }

    @Test
    void onSeveralThreadsAPlanWithFewMovesIsTheSame() {
        for (int seed = 1; seed <= 6; seed++) {
            PlanProblem problem = Instances.seller(seed, 60, 4, false, 6, 30);

            Optional<CoveragePlan> one = plan(problem);
            Optional<CoveragePlan> several = Planner.plan(
                            problem, 0, () -> false, (value, bound) -> {}, new Batches(4, 1024))
                    .plan();

            assertThat(several.isPresent()).isEqualTo(one.isPresent());
            for (int account = 0; one.isPresent() && account < problem.accounts(); account++) {
                assertThat(several.get().option(account)).isEqualTo(one.get().option(account));
                assertThat(several.get().team(account)).isEqualTo(one.get().team(account));
            }
        }
    }

    @Test
    void nineKindsOfTeamsAreChosenFromAsFew() {
        for (int seed = 0; seed < INSTANCES / 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int accounts = 1 + random.nextInt(5);
            List<TeamKind> kinds = new ArrayList<>();
            for (int kind = 0; kind < 9; kind++) {
                kinds.add(new TeamKind("kind " + kind, 1 + random.nextInt(4), random.nextInt(100)));
            }
            double[][] gains = new double[10][accounts];
            byte[] today = new byte[accounts];
            int[] allowed = new int[accounts];
            for (int account = 0; account < accounts; account++) {
                for (double[] gain : gains) {
                    gain[account] = random.nextInt(100);
                }
                today[account] = (byte) (random.nextInt(11) - 1);
                allowed[account] = 1 + random.nextInt(1023);
            }
            PlanProblem problem = new PlanProblem(kinds, List.of("all"), new int[accounts], gains)
                    .today(today, 0, OptionalInt.of(random.nextInt(4)))
                    .caps(List.of(new ResourceLimit("heads", Collections.nCopies(9, 1.0), random.nextInt(4))))
                    .allowing(allowed);

            requireBest("seed " + seed, problem);
        }
    }

    private static void requireBest(int seed, List<Instances.Option> options) {
        requireBest("seed " + seed + " " + options, Instances.small(seed, options));
    }

    private static void requireBest(String which, PlanProblem problem) {
        double best = new BruteForce(problem).best();
        Optional<CoveragePlan> plan = plan(problem);

        assertThat(plan.isPresent()).as(which).isEqualTo(best > Double.NEGATIVE_INFINITY);
        plan.ifPresent(found -> {
            assertThat(found.value()).as(which).isCloseTo(best, within(1e-7));
            assertThat(found.bound()).as(which).isGreaterThanOrEqualTo(found.value() - 1e-7);
            assertThat(found.gap()).as(which).isZero();
            CertificateChecker.check(found);
        });
    }
}
