package mainstay.run.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.PlanTable;
import mainstay.run.FakeModels;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.listing.PlanColumns;
import mainstay.run.parameters.Assumptions;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class DivisionTableTest {
    private static final String PICC = "process/picc";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static LiveResult run(Book book) {
        return Runner.run(
                book,
                FakeModels.usual(),
                Assumptions.of(book, FakeModels.usual(), Map.of(), "a test"),
                Batches.usual());
    }

    private static DivisionTable ofPicc(Book book) {
        return DivisionTable.of(run(book), DAY, book.accounts().find("picc").orElseThrow());
    }

    @Test
    void theBestNetMovesComeFirstAndBothOwnersAreNamed() {
        PlanColumns columns = ofPicc(SharedData.book(PICC)).columns();

        assertThat(IntStream.range(0, columns.size())
                        .mapToObj(row -> columns.column("division").text(row)))
                .containsExactly("client", "enterprise", "solutions");
        assertThat(columns.column("revenue").number(0)).isEqualTo(3_100_000);
        assertThat(columns.column("white_space").number(0)).isCloseTo(4_215_000, within(1e-6));
        assertThat(columns.column("net").number(0))
                .isCloseTo(1_825_000 * 0.11 + 1_560_000 * 0.12 + 830_000 * 0.18, within(1e-6));
        assertThat(columns.column("lines_sold").number(0)).isEqualTo(3);
        assertThat(columns.column("lines_offered").number(0)).isEqualTo(3);
        assertThat(columns.column("lines_sold").number(1)).isEqualTo(1);
        assertThat(columns.column("owners").text(1)).isEqualTo("client: lin, zhou; enterprise: chen, lin");
    }

    @Test
    void ownersOfLaterSalesAndDealsAreNotSeen() {
        Book book = SharedData.book(PICC);
        PlanColumns columns = DivisionTable.of(
                        run(book),
                        LocalDate.of(2025, 12, 31),
                        book.accounts().find("picc").orElseThrow())
                .columns();

        assertThat(IntStream.range(0, columns.size())
                        .mapToObj(row -> columns.column("owners").text(row)))
                .containsOnly("client: lin, zhou; enterprise: lin");
    }

    @Test
    void whatALineTakesFromAnotherIsLessNet() {
        Book picc = SharedData.book(PICC);
        DivisionTable table = ofPicc(
                picc.withTable(SharedData.table(PICC + "/variants/lines-cannibalising.csv", PlanTable.LINES, picc)));
        PlanColumns columns = table.columns();

        assertThat(columns.column("eats").number(0)).isCloseTo(1_560_000 * 0.25 * 0.11, within(1e-6));
        assertThat(columns.column("profit").number(0) - columns.column("net").number(0))
                .isCloseTo(42_900, within(1e-6));
        assertThat(table.sentences())
                .containsExactly(
                        "a white space of 5,210,000 would bring a profit of 696,550, less 42,900 that replaced lines lose:"
                                + " net 653,650 a year",
                        "0 of the white space is where the division sells nothing yet (cross_sell)");
    }

    @Test
    void theMatrixHasARowForEachAccountAndAColumnForEachDivision() {
        Book book = SharedData.book(PICC);
        PlanColumns matrix =
                DivisionTable.of(run(book), DAY, 0, 1, 2, 3).matrix().columns();

        assertThat(matrix.names())
                .containsExactlyInAnyOrder("account_id", "client", "enterprise", "solutions", "total");
        assertThat(matrix.size()).isEqualTo(5);
        assertThat(IntStream.range(0, 4)
                        .mapToDouble(row -> matrix.column("total").number(row))
                        .sum())
                .isCloseTo(matrix.column("total").number(4), within(1e-6));
    }

    @Test
    void linesOfNoDivisionAreNamed() {
        Book picc = SharedData.book(PICC);
        DivisionTable table = ofPicc(picc.withPlan(List.of(), picc.plan().stages()));

        assertThat(table.columns().column("division").text(0)).isEqualTo("no division");
        assertThat(table.sentences())
                .anyMatch(sentence -> sentence.startsWith("of 7 lines nothing says which division sells them"));
    }
}
