package mainstay.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mainstay.book.Book;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.actions.ActionsOnTime;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.reach.Reaches;
import mainstay.plan.targets.AccountHolders;
import mainstay.plan.targets.Target;
import mainstay.plan.targets.TargetAccounts;
import mainstay.plan.targets.WeightedDeal;
import mainstay.plan.targets.WeightedDeals;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class ProgressToDateTest {
    private static final double CENT = 0.005;
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final LocalDate AUGUST = LocalDate.of(2002, 8, 30);

    @Test
    void whatTheChipPackagerBoughtToTheDayIsWhatItsFileSays() {
        TargetProgress progress = progress("process/bonder", "halvern", "2002", AUGUST, Course.EVEN);

        assertThat(progress.sold())
                .isCloseTo(
                        SharedData.expected("process/bonder", "sold in 2002 to the day")
                                .path("value")
                                .asDouble(),
                        within(CENT));
        assertThat(progress.part()).isCloseTo(part(LocalDate.of(2002, 1, 1), AUGUST, 2002), within(1e-12));
        assertThat(progress.state()).isEqualTo(TargetProgress.State.LATE);
    }

    @Test
    void aQuarterIsDueWholeOnItsLastDay() {
        TargetProgress progress = progress("process/picc", "picc", "2027-Q1", MARCH, Course.EVEN);

        assertThat(progress.due()).isCloseTo(1_200_000, within(CENT));
        assertThat(progress.sold()).isCloseTo(879_000, within(CENT));
        assertThat(progress.attained()).isCloseTo(879.0 / 1200, within(1e-9));
        assertThat(progress.state()).isEqualTo(TargetProgress.State.LATE);
    }

    @Test
    void beforeItsPeriodNothingIsDue() {
        TargetProgress progress =
                progress("process/picc", "picc", "2027", LocalDate.of(2026, 12, 31), Course.LAST_YEAR);

        assertThat(progress.due()).isZero();
        assertThat(progress.sold()).isZero();
        assertThat(progress.state()).isEqualTo(TargetProgress.State.NOT_BEGUN);
    }

    @Test
    void lastYearsCourseIsThatOfItsMonths() {
        TargetProgress progress = progress("process/picc", "picc", "2027", MARCH, Course.LAST_YEAR);

        assertThat(progress.course()).isEqualTo(Course.LAST_YEAR);
        assertThat(progress.part()).isCloseTo(sold2026(3) / sold2026(12), within(1e-12));
        assertThat(progress.state())
                .isEqualTo(879_000 >= 0.95 * progress.due() ? TargetProgress.State.ON_TIME : TargetProgress.State.LATE);
    }

    private static double sold2026(int months) {
        PlanRows sales = SharedData.book("process/picc").plan().rows(PlanTable.SALES);
        double sold = 0;
        for (int row = 0; row < sales.size(); row++) {
            String period = sales.text(row, "period");
            if (sales.accountId(row).equals("picc")
                    && period.startsWith("2026-")
                    && Integer.parseInt(period.substring(5)) <= months) {
                sold += sales.number(row, "revenue");
            }
        }
        return sold;
    }

    @Test
    void aMonthThatHasNotEndedCountsForItsWorkingDays() {
        LocalDate day = LocalDate.of(2027, 2, 12);

        TargetProgress progress = progress("process/picc", "picc", "2027", day, Course.EVEN);

        // January whole, and 10 of the 20 working days of February 2027
        assertThat(progress.sold()).isCloseTo(276_000 + 240_000 * 10 / 20.0, within(CENT));
    }

    @Test
    void onTimeIsFromOneLessTheTolerance() {
        Target target = target("process/picc", "picc", "2027");

        assertThat(new TargetProgress(target, 0.5, Course.EVEN, 0.95 * 2_550_000, false, 0.05).state())
                .isEqualTo(TargetProgress.State.ON_TIME);
        assertThat(new TargetProgress(target, 0.5, Course.EVEN, 0.949 * 2_550_000, false, 0.05).state())
                .isEqualTo(TargetProgress.State.LATE);
    }

    @Test
    void withoutSalesTheDealsThatWereWonCount() {
        Book book = SharedData.book("process/picc")
                .withPlan(
                        List.of(
                                SharedData.table(
                                        "process/picc/targets.csv", PlanTable.TARGETS, SharedData.book("process/picc")),
                                SharedData.table(
                                        "process/picc/people.csv", PlanTable.PEOPLE, SharedData.book("process/picc"))),
                        SharedData.book("process/picc").plan().stages());
        int picc = Reaches.account(book, "picc");
        WeightedDeals won = new WeightedDeals(List.of(
                new WeightedDeal(picc, "PC server", LocalDate.of(2027, 2, 26), 600_000, 0.16),
                new WeightedDeal(picc, "PC", LocalDate.of(2026, 2, 26), 1, 0.16)));

        TargetProgress progress = new ProgressToDate(
                        book,
                        MARCH,
                        WorkingDays.USUAL,
                        new TargetAccounts(book, AccountHolders.of(book, MARCH)),
                        won,
                        Course.EVEN,
                        0.05)
                .of(target("process/picc", "picc", "2027-Q1"));

        assertThat(progress.fromDeals()).isTrue();
        assertThat(progress.sold()).isCloseTo(600_000, within(CENT));
    }

    @Test
    void departmentsOfTheInsurerAreOnTimeAsItsFileSays() {
        Book book = SharedData.book("process/picc");
        PlanRows actions = book.plan().rows(PlanTable.ACTIONS);
        LocalDate day = LocalDate.of(2026, 12, 31);

        Coordination found = Coordination.of(
                actions, ActionSchedule.of(actions, WorkingDays.USUAL, day), Reaches.account(book, "picc"));

        JsonNode expected = SharedData.expected("process/picc", "actions on time");
        assertThat(found.all().due()).isEqualTo(expected.path("due").asInt());
        assertThat(found.all().share()).isCloseTo(expected.path("value").asDouble(), within(1e-9));
        assertThat(found.byDepartment().get("product")).isEqualTo(new ActionsOnTime(1, 1, 0, 0));
        assertThat(found.byDepartment().keySet()).hasSameSizeAs(expected.path("departments"));
        assertThat(found.isIntegrated()).isTrue();
    }

    @Test
    void aStrategyWithoutADepartmentIsNotIntegrated() {
        assertThat(new Coordination(Map.of("sales", new ActionsOnTime(1, 0, 0, 0))).missing())
                .containsExactly("product", "marketing", "channel");
    }

    @Test
    void anyDayOfAYearHasThePartOfItsWorkingDays() {
        Random random = new Random(3);
        for (int round = 0; round < 30; round++) {
            LocalDate day = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365));

            assertThat(progress("process/picc", "picc", "2027", day, Course.EVEN)
                            .part())
                    .isCloseTo(part(LocalDate.of(2027, 1, 1), day, 2027), within(1e-12));
        }
    }

    private static double part(LocalDate first, LocalDate day, int year) {
        int before = 0;
        int all = 0;
        for (LocalDate at = first; at.getYear() == year; at = at.plusDays(1)) {
            boolean works = at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY;
            all += works ? 1 : 0;
            before += works && !at.isAfter(day) ? 1 : 0;
        }
        return (double) before / all;
    }

    private static Target target(String data, String account, String period) {
        return Target.all(SharedData.book(data).plan().rows(PlanTable.TARGETS)).stream()
                .filter(target -> target.accountId().equals(account)
                        && target.period().text().equals(period)
                        && target.measure().equals("revenue")
                        && target.line().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static TargetProgress progress(String data, String account, String period, LocalDate day, Course course) {
        Book book = SharedData.book(data);
        return new ProgressToDate(
                        book,
                        day,
                        WorkingDays.USUAL,
                        new TargetAccounts(book, AccountHolders.of(book, day)),
                        new WeightedDeals(List.of()),
                        course,
                        0.05)
                .of(target(data, account, period));
    }
}
