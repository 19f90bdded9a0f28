package mainstay.run.selling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.book.Stage.Outcome;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.plan.pipeline.Deals;
import mainstay.plan.pipeline.PipelineMoves;
import mainstay.run.LiveResult;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import org.junit.jupiter.api.Test;

class DealListTest {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final Period QUARTER = Period.parse("2027-Q1").orElseThrow();

    /** Sales systems have deals that nobody gave to an account. */
    @Test
    void aDealOfNoAccountIsInTheListOfTheBookAndInThatOfNoAccount() {
        LiveResult result = SharedResults.of(book(), Map.of());

        assertThat(ids(DealList.of(result, new int[] {0, 1}, DAY, QUARTER))).containsExactly("of-first", "of-none");
        assertThat(ids(DealList.of(result, new int[] {0}, DAY, QUARTER))).containsExactly("of-first");
        assertThat(ids(DealList.of(result, new int[] {1}, DAY, QUARTER))).isEmpty();
    }

    @Test
    void theBridgeClosesWithADealOfNoAccount() {
        Book book = book();
        MoveList moves = new MoveList(
                book.plan(),
                PipelineMoves.of(
                        Deals.of(book.plan()), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 3, 31), QUARTER));

        assertThat(moves.bridge(row -> true).conclusions())
                .containsExactly("opening + new + pulled in + grown − shrunk − pushed out − won − lost − removed"
                        + " − closing = 0");
        assertThat(ids(moves.deals())).containsExactlyInAnyOrder("of-none", "of-first");
    }

    private static List<String> ids(PlanListing listing) {
        PlanColumns columns = listing.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(row -> columns.column("opportunity_id").text(row))
                .toList();
    }

    private static Book book() {
        Book book = BookBuilder.of(
                "deals",
                Map.of("first", List.of(Wallet.of("PC", 1000, 0)), "second", List.of(Wallet.of("PC", 1000, 0))));
        double closes = (double) LocalDate.of(2027, 3, 1).toEpochDay();
        PlanRows.Draft deals = new PlanRows.Draft(PlanTable.OPPORTUNITIES, new int[] {0, -1})
                .put("opportunity_id", TextColumn.of("of-first", "of-none"))
                .put("stage", TextColumn.of("Proposal", "Proposal"))
                .put("amount", DoubleColumn.of(100, 900))
                .put("probability", DoubleColumn.of(0.5, 0.5))
                .put("closes", DoubleColumn.of(closes, closes));
        return book.withPlan(List.of(deals), Stages.of(List.of(Stage.of("Proposal", Outcome.OPEN))));
    }
}
