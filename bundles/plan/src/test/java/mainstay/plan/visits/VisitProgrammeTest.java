package mainstay.plan.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class VisitProgrammeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Test
    void theTargetOfTheChipPackagerOverrulesTheUsualVisits() {
        JsonNode expected = SharedData.expected("process/bonder", "executive visit late by days");
        ExecutiveVisits visits = visits("process/bonder", "halvern", LocalDate.of(2002, 8, 30), 4);

        assertThat(visits.wanted()).isEqualTo(6);
        assertThat(visits.agreed()).isTrue();
        assertThat((double) visits.daysLate())
                .isCloseTo(
                        expected.path("value").asDouble(),
                        within(expected.path("tolerance").asDouble()));
    }

    @Test
    void theInsurersThirdVisitOfTheYearIsTheLastAndTheNextOneIsNotYetDue() {
        ExecutiveVisits visits = visits("process/picc", "picc", LocalDate.of(2026, 12, 31), 4);

        assertThat(visits.lastYear()).isEqualTo(3);
        assertThat(visits.last()).hasValue(LocalDate.of(2026, 11, 12));
        assertThat(visits.due()).hasValue(LocalDate.of(2027, 2, 11));
        assertThat(visits.planned()).hasValue(LocalDate.of(2027, 1, 20));
        assertThat(visits.isLate()).isFalse();
    }

    @Test
    void onlyVisitsToTheTopThatWereHeldCount() {
        assertThat(visits("visit", "held", 1).last()).hasValue(DAY.minusDays(100));
        assertThat(visits("meeting", "held", 1).last()).isEmpty();
        assertThat(visits("visit", "cancelled", 1).last()).isEmpty();
        assertThat(visits("visit", "held", 2).last()).isEmpty();
    }

    @Test
    void aVisitIsLateTheDayAfterItIsDue() {
        ExecutiveVisits visits = visits("visit", "held", 1);

        assertThat(visits.due()).hasValue(DAY.minusDays(100).plusDays(91));
        assertThat(visits.daysLate()).isEqualTo(9);
        assertThat(visits.isLate()).isTrue();
    }

    @Test
    void anAccountThatWasNeverVisitedIsLateWithoutADay() {
        ExecutiveVisits visits = visits("survey", "held", 1);

        assertThat(visits.isNever()).isTrue();
        assertThat(visits.isLate()).isTrue();
        assertThat(visits.daysLate()).isZero();
    }

    @Test
    void whereNoVisitsAreWantedNoneIsLate() {
        ExecutiveVisits visits = new VisitProgramme(book("visit", "held", 1).plan(), DAY, account -> 0).of(0);

        assertThat(visits.due()).isEmpty();
        assertThat(visits.isLate()).isFalse();
    }

    @Test
    void aTargetOfAHalfYearIsDoubledAndTheShortestPeriodCounts() {
        PlanRows.Draft targets = new PlanRows.Draft(PlanTable.TARGETS, new int[] {0, 0})
                .put("period", TextColumn.of("2026", "2026-H2"))
                .put("measure", TextColumn.of("visits", "visits"))
                .put("value", DoubleColumn.of(12, 3));
        Book book = BookBuilder.of("test", Map.of("a", List.of())).withPlan(List.of(targets), Stages.USUAL);

        assertThat(new VisitProgramme(book.plan(), DAY, account -> 4).of(0).wanted())
                .isEqualTo(6);
        assertThat(new VisitProgramme(book.plan(), DAY.minusDays(1), account -> 4)
                        .of(0)
                        .wanted())
                .isEqualTo(12);
    }

    private static ExecutiveVisits visits(String kind, String outcome, int level) {
        return new VisitProgramme(book(kind, outcome, level).plan(), DAY, account -> 4).of(0);
    }

    private static Book book(String kind, String outcome, int level) {
        return BookBuilder.of("test", Map.of("a", List.of()))
                .withPlan(
                        List.of(
                                new PlanRows.Draft(PlanTable.CONTACTS, new int[] {0})
                                        .put("contact_id", TextColumn.of("p"))
                                        .put("level", DoubleColumn.of(level)),
                                new PlanRows.Draft(PlanTable.EVENTS, new int[] {0})
                                        .put(
                                                "on",
                                                DoubleColumn.of(
                                                        DAY.minusDays(100).toEpochDay() * 86_400.0))
                                        .put("kind", TextColumn.of(kind))
                                        .put("contact_id", TextColumn.of("p"))
                                        .put("outcome", TextColumn.of(outcome))),
                        Stages.USUAL);
    }

    private static ExecutiveVisits visits(String data, String account, LocalDate day, double usual) {
        Book book = SharedData.book(data);
        return new VisitProgramme(book.plan(), day, row -> usual)
                .of(book.accounts().find(account).orElseThrow());
    }
}
