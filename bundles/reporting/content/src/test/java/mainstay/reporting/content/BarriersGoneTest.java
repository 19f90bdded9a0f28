package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.accountplan.BarrierTable;
import mainstay.run.parameters.Assumptions;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** The insurer of the example among all accounts of the book, under the models that ship, before and after its barriers. */
class BarriersGoneTest {
    private static final String PICC = "process/picc";

    private static double expected(String figure) {
        return SharedData.expected(PICC, figure).get("value").asDouble();
    }

    @Test
    void profitAndRankAreThoseThatAreExpected() {
        Book book = Given.computerMaker();
        LiveResult now = Runner.run(
                book, Given.models(), Assumptions.of(book, Given.models(), Map.of(), "a test"), Batches.usual());
        int picc = book.accounts().find("picc").orElseThrow();
        LiveResult then =
                BarrierTable.of(now, LocalDate.of(2026, 12, 31), picc).without().then();

        assertThat(now.decision().expectedProfit().get(picc))
                .isCloseTo(expected("expected profit, dedicated"), within(0.005));
        assertThat(then.decision().expectedProfit().get(picc))
                .isCloseTo(expected("expected profit, dedicated, barriers gone"), within(0.005));
        assertThat((double) now.ranking().rank(picc)).isEqualTo(expected("rank in the computer-maker book today"));
        assertThat((double) then.ranking().rank(picc)).isEqualTo(expected("rank with the barriers gone"));
        assertThat(then.coverage(picc)).isEqualTo("dedicated");
    }
}
