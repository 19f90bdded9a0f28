package mainstay.run.accountplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.run.LiveResult;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanListing;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class VisitsAndActionsTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    @Test
    void aTierGetsTheVisitsOfItsParameterAndATargetOverrulesThem() {
        LiveResult result = SharedResults.of(SharedData.book("process/bonder"), Map.of("visits.A", "3"));
        PlanListing visits = VisitList.of(result, new int[] {0, 1, 2}, LocalDate.of(2002, 8, 30), false);

        assertThat(row(visits, 0, "account_id", "visits_a_year", "visits_from", "next_due", "days_late"))
                .containsExactly("halvern", "6.0", "target", "2002-04-16", "136.0");
        assertThat(row(visits, 1, "tier", "visits_a_year", "visits_from", "last_visit", "late"))
                .containsExactly("A", "3.0", "visits.A", "", "1.0");
    }

    @Test
    void onlyLateVisitsAreListedWhereOnlyTheseAreWanted() {
        LiveResult result = SharedResults.of("process/picc");
        int[] picc = SharedResults.account(result, "picc");

        assertThat(VisitList.of(result, picc, DECEMBER, true).columns().size()).isZero();
        assertThat(VisitList.of(result, picc, DECEMBER.plusYears(1), true)
                        .columns()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theInsurersActionsStandWithTheirDaysAndTheLateOneIsSaid() {
        LiveResult result = SharedResults.of("process/picc");
        PlanListing all = ActionList.of(result, SharedResults.account(result, "picc"), DECEMBER, false);
        PlanListing late = ActionList.of(result, SharedResults.account(result, "picc"), DECEMBER, true);

        assertThat(all.columns().size()).isEqualTo(10);
        assertThat(all.conclusions()).containsExactly("on time: 4 of 5 actions due (80 %)");
        assertThat(row(late, 0, "action_id", "start", "end", "due", "finished", "status", "days_late"))
                .containsExactly("a4", "2026-11-02", "2026-12-18", "2026-12-04", "2026-12-18", "done-late", "14.0");
        assertThat(late.columns().size()).isEqualTo(1);
    }

    private static List<String> row(PlanListing listing, int row, String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(at -> listing.columns().column(names[at]))
                .map(column -> cell(column, row))
                .toList();
    }

    private static String cell(Column column, int row) {
        return column.kind() == Kind.TEXT ? column.text(row) : String.valueOf(column.number(row));
    }
}
