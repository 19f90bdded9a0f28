package mainstay.run.accountplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.BookBuilder;
import mainstay.run.LiveResult;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import org.junit.jupiter.api.Test;

class PlanPageTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    @Test
    void theInsurersPageHasAllSectionsInTheirOrder() {
        LiveResult result = SharedResults.of("process/picc");
        PlanColumns page = page(result, "picc");

        assertThat(IntStream.range(0, page.size())
                        .mapToObj(row -> page.column("section").text(row))
                        .distinct())
                .containsExactly(
                        "position", "needs", "targets", "map", "team", "deals", "barriers", "actions", "next dates");
        assertThat(rows(page, "needs")).anyMatch(row -> row.startsWith("n1 second site | agreed 2026-12-10 | "));
        assertThat(rows(page, "targets"))
                .anyMatch(row ->
                        row.startsWith("revenue PC server 2027-06-30 | 1,500,000 | ") && row.contains("not-on-list"));
        assertThat(rows(page, "deals")).hasSize(3);
        assertThat(rows(page, "barriers").get(0)).startsWith("not-on-list | frees 85,822.1");
        assertThat(rows(page, "actions")).hasSize(5);
    }

    @Test
    void theNextFiveDatesAreThoseThatComeFirst() {
        LiveResult result = SharedResults.of("process/picc");

        assertThat(rows(page(result, "picc"), "next dates").stream().map(row -> row.split(" ", 2)[0]))
                .containsExactly("2027-01-29", "2027-02-05", "2027-02-11", "2027-02-15", "2027-02-26");
    }

    @Test
    void aBookWithoutTablesHasAPositionAndSaysWhyNothingElse() {
        LiveResult result = SharedResults.of(BookBuilder.of("test", Map.of("a", List.of())), Map.of());
        PlanListing page = PlanPage.of(result, 0, DECEMBER);

        assertThat(page.notes()).hasSize(1);
        assertThat(rows(page.columns(), "position")).hasSize(page.columns().size());
    }

    private static PlanColumns page(LiveResult result, String account) {
        return PlanPage.of(result, SharedResults.account(result, account)[0], DECEMBER)
                .columns();
    }

    private static List<String> rows(PlanColumns page, String section) {
        return IntStream.range(0, page.size())
                .filter(row -> page.column("section").text(row).equals(section))
                .mapToObj(row -> String.join(
                        " | ",
                        page.column("item").text(row),
                        page.column("value").text(row),
                        page.column("detail").text(row)))
                .toList();
    }
}
