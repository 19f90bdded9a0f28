package mainstay.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mainstay.book.Batches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans of 15 to 300 accounts with groups or with few moves, against the best there is: the general solver HiGHS has proved it
 * for each line of {@code sellers.csv}, or that there is no plan. The heads of most lines with moves are the fewest that can be
 * reached with them, or one team more.
 */
class SellerPlansTest {
    /** Of more accounts it takes seconds to add up a proof for all numbers of teams. */
    private static final int CHECKED = 60;

    static Stream<String> lines() throws IOException {
        try (InputStream file = SellerPlansTest.class.getResourceAsStream("sellers.csv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPlanIsTheBestThereIsAndOnlyWhatIsImpossibleIsRefused(String line) {
        List<String> cells = List.of(line.split(",", -1));
        PlanProblem problem = problem(cells);

        Planner.Outcome outcome = plan(problem, () -> false);

        if (cells.get(6).equals("none")) {
            assertThat(outcome.plan()).isEmpty();
            assertThat(outcome.impossible()).isTrue();
            return;
        }
        CoveragePlan plan = outcome.plan().orElseThrow();
        assertThat(plan.value()).isCloseTo(Double.parseDouble(cells.get(6)), within(0.01));
        assertThat(plan.gap()).isZero();
        if (problem.accounts() <= CHECKED) {
            CertificateChecker.check(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 200, 1_000})
    void aSearchThatIsStoppedSaysHowMuchBetterAPlanCanBeAndProvesNothingImpossible(int most) throws IOException {
        for (String line : lines().toList()) {
            List<String> cells = List.of(line.split(",", -1));
            AtomicInteger asked = new AtomicInteger();

            Planner.Outcome outcome = plan(problem(cells), () -> asked.incrementAndGet() > most);

            assertThat(outcome.impossible() && !cells.get(6).equals("none")).isFalse();
            outcome.plan().ifPresent(plan -> {
                assertThat(plan.value()).isLessThan(Double.parseDouble(cells.get(6)) + 0.01);
                assertThat(plan.bound()).isGreaterThan(Double.parseDouble(cells.get(6)) - 0.01);
            });
        }
    }

    private static Planner.Outcome plan(PlanProblem problem, StopCondition stop) {
        return Planner.plan(problem, 0, stop, (value, bound) -> {}, new Batches(1, 1024));
    }

    private static PlanProblem problem(List<String> cells) {
        return Instances.seller(
                Long.parseLong(cells.get(0)),
                number(cells.get(1)),
                number(cells.get(2)),
                Boolean.parseBoolean(cells.get(3)),
                number(cells.get(4)),
                number(cells.get(5)));
    }

    /** An empty cell is a limit that is not set. */
    private static int number(String cell) {
        return cell.isEmpty() ? -1 : Integer.parseInt(cell);
    }
}
