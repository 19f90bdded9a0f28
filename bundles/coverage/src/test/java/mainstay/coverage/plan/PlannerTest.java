package mainstay.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static void requireBest(int seed, List<Instances.Option> options) {
        PlanProblem problem = Instances.small(seed, options);
        double best = new BruteForce(problem).best();
        Optional<CoveragePlan> plan = plan(problem);

        String which = "seed " + seed + " " + options;
        assertThat(plan.isPresent()).as(which).isEqualTo(best > Double.NEGATIVE_INFINITY);
        plan.ifPresent(found -> {
            assertThat(found.value()).as(which).isCloseTo(best, within(1e-7));
            assertThat(found.bound()).as(which).isGreaterThanOrEqualTo(found.value() - 1e-7);
            assertThat(found.gap()).as(which).isZero();
            CertificateChecker.check(found);
        });
    }
}
