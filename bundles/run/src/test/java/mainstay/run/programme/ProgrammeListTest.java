package mainstay.run.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.run.LiveResult;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanListing;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class ProgrammeListTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void theUsualProgrammeTakesSixWeeksThenEightThenThreeMonths() {
        LiveResult result = SharedResults.of("process/bonder");
        PlanListing programme =
                ProgrammeList.of(result, MONDAY, Optional.of(MONDAY)).listing();

        assertThat(column(programme, "start"))
                .containsExactly("2026-01-05", "2026-01-12", "2026-02-02", "2026-02-09", "2026-02-16", "2026-04-13");
        assertThat(column(programme, "end"))
                .containsExactly("2026-01-09", "2026-01-30", "2026-02-06", "2026-02-13", "2026-04-10", "2026-07-10");
        assertThat(programme.conclusions())
                .startsWith(
                        "ends on 2026-07-10; critical path: 1-customers → 2-attractiveness → 3-readiness → 4-choice →"
                                + " 5-pilots → 6-launch")
                .contains("delivered in 2026-04: account plans of the pilots");
        assertThat(programme.notes()).hasSize(1);
    }

    @Test
    void holidaysAndOtherWeeksMoveTheProgramme() {
        Book book = SharedData.book("process/bonder");
        PlanListing holidays = ProgrammeList.of(
                        SharedResults.of(book, Map.of("programme.holidays", "2026-01-06,2026-02-16..2026-02-20")),
                        MONDAY,
                        Optional.of(MONDAY))
                .listing();
        PlanListing six = ProgrammeList.of(
                        SharedResults.of(book, Map.of("programme.week", "mon-sat")), MONDAY, Optional.of(MONDAY))
                .listing();

        assertThat(column(holidays, "end"))
                .containsExactly("2026-01-12", "2026-02-02", "2026-02-09", "2026-02-23", "2026-04-20", "2026-07-20");
        assertThat(column(six, "end"))
                .containsExactly("2026-01-10", "2026-01-31", "2026-02-07", "2026-02-14", "2026-04-11", "2026-07-11");
    }

    @Test
    void aProgrammeOfTheBookHasTheDaysAndTheCriticalPathExpected() {
        JsonNode expected = SharedData.expected("process/picc", "programme, start and end");
        Book book = SharedData.book("process/picc");
        LiveResult result = SharedResults.of(
                book.withPlan(
                        List.of(SharedData.table(
                                "process/picc/variants/programme-actions.csv", PlanTable.ACTIONS, book)),
                        Stages.USUAL),
                Map.of());
        ProgrammeList programme = ProgrammeList.of(result, LocalDate.of(2026, 2, 1), Optional.of(MONDAY));
        PlanListing listing = programme.listing();

        List<String> ids = column(listing, "action_id");
        assertThat(ids).hasSize(expected.path("value").size());
        for (int row = 0; row < ids.size(); row++) {
            JsonNode days = expected.path("value").path(ids.get(row));
            assertThat(column(listing, "start").get(row)).isEqualTo(days.get(0).asText());
            assertThat(column(listing, "end").get(row)).isEqualTo(days.get(1).asText());
        }
        List<String> critical = new ArrayList<>();
        expected.path("critical").forEach(id -> critical.add(id.asText()));
        assertThat(programme.criticalPath()).isEqualTo(critical);
        assertThat(programme.deliverables())
                .containsEntry("2026-01", List.of("list of customers", "attractiveness by customer"));
        assertThat(listing.conclusions()).contains("late: 2 of 7 actions");
        assertThat(listing.notes()).hasSize(1);
    }

    private static List<String> column(PlanListing listing, String name) {
        return IntStream.range(0, listing.columns().size())
                .mapToObj(row -> listing.columns().column(name).text(row))
                .toList();
    }
}
