package mainstay.plan.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.plan.calendar.WorkingDays;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class ActionScheduleTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Test
    void theInsurersActionsAreOnTimeAsExpected() {
        JsonNode expected = SharedData.expected("process/picc", "actions on time");
        Book book = SharedData.book("process/picc");
        PlanRows actions = book.plan().rows(PlanTable.ACTIONS);
        List<ScheduledAction> all = ActionSchedule.of(actions, WorkingDays.USUAL, DAY)
                .of(book.accounts().find("picc").orElseThrow());

        ActionsOnTime onTime = ActionsOnTime.of(all);
        assertThat(onTime.due()).isEqualTo(expected.path("due").asInt());
        assertThat(onTime.share()).isCloseTo(expected.path("value").asDouble(), within(1e-9));
        assertThat(all.stream()
                        .filter(action -> action.state().isLate())
                        .map(action -> actions.text(action.row(), "action_id")))
                .containsExactly(expected.path("late").get(0).asText());
        assertThat(all.stream()
                        .map(action -> actions.text(action.row(), "department"))
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(texts(expected.path("departments")));
    }

    @Test
    void theProgrammeStartsAndEndsOnTheDaysExpectedAndHasItsCriticalPath() {
        JsonNode expected = SharedData.expected("process/picc", "programme, start and end");
        PlanRows actions = SharedData.book("process/picc")
                .withPlan(
                        List.of(SharedData.table(
                                "process/picc/variants/programme-actions.csv",
                                PlanTable.ACTIONS,
                                SharedData.book("process/picc"))),
                        Stages.USUAL)
                .plan()
                .rows(PlanTable.ACTIONS);
        ActionSchedule schedule = ActionSchedule.of(actions, WorkingDays.USUAL, MONDAY.minusYears(1));

        List<String> critical = new ArrayList<>();
        for (ScheduledAction action : schedule.all()) {
            String id = actions.text(action.row(), "action_id");
            assertThat(List.of(
                            action.start().orElseThrow().toString(),
                            action.end().orElseThrow().toString()))
                    .as(id)
                    .isEqualTo(texts(expected.path("value").path(id)));
            if (action.slack().orElseThrow() == 0) {
                critical.add(id);
            }
        }
        assertThat(critical).isEqualTo(texts(expected.path("critical")));
    }

    @Test
    void anActionThatWasFinishedLaterThanTheDayIsNotFinishedYet() {
        assertThat(one(MONDAY.minusDays(1)).state()).isEqualTo(ActionState.OPEN);
        assertThat(one(MONDAY).state()).isEqualTo(ActionState.OPEN);
        assertThat(one(MONDAY.plusDays(2)).state()).isEqualTo(ActionState.LATE);
        assertThat(one(MONDAY.plusDays(2)).daysLate()).isEqualTo(2);
        assertThat(one(MONDAY.plusDays(9)).state()).isEqualTo(ActionState.DONE_LATE);
        assertThat(one(MONDAY.plusDays(9)).daysLate()).isEqualTo(3);
    }

    /** Due on Monday, finished on Thursday. */
    private static ScheduledAction one(LocalDate day) {
        PlanRows actions = actions(table("a").put("due", days(MONDAY)).put("finished", days(MONDAY.plusDays(3))));
        return ActionSchedule.of(actions, WorkingDays.USUAL, day).at(0);
    }

    @Test
    void anActionWithADueDayAndNoStartBeginsSoThatItEndsThen() {
        PlanRows actions =
                actions(table("a").put("due", days(MONDAY.plusDays(4))).put("days", DoubleColumn.of(5)));

        ScheduledAction action =
                ActionSchedule.of(actions, WorkingDays.USUAL, DAY).at(0);
        assertThat(action.start()).hasValue(MONDAY);
        assertThat(action.slack()).hasValue(0);
    }

    @Test
    void anActionOfWhichNothingIsSaidHasNoDaysAndIsNotLate() {
        ScheduledAction action =
                ActionSchedule.of(actions(table("a")), WorkingDays.USUAL, DAY).at(0);

        assertThat(action.start()).isEmpty();
        assertThat(action.due()).isEmpty();
        assertThat(action.slack()).isEmpty();
        assertThat(action.state()).isEqualTo(ActionState.OPEN);
        assertThat(ActionsOnTime.of(List.of(action)).withoutDue()).isEqualTo(1);
    }

    @Test
    void slackIsBelowZeroWhereThePlanEndsAfterTheDueDay() {
        PlanRows actions = actions(table("a", "b")
                .put("start", days(MONDAY, MONDAY))
                .put("days", DoubleColumn.of(5, 5))
                .put("due", DoubleColumn.of(Double.NaN, (double)
                        MONDAY.plusDays(10).toEpochDay()))
                .put("after", TextColumn.of("", "a")));
        ActionSchedule schedule = ActionSchedule.of(actions, WorkingDays.USUAL, MONDAY);

        assertThat(schedule.at(1).end()).hasValue(MONDAY.plusDays(11));
        assertThat(schedule.at(1).slack()).hasValue(-1);
        assertThat(schedule.at(0).slack()).hasValue(-1);
    }

    /** Another way to the same: move every action on day by day until nothing is in its way. */
    @Test
    void randomPlansStartAsSoonAsNothingIsInTheirWay() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(8);
            int[] work = random.ints(count, 1, 8).toArray();
            int[] given = random.ints(count, 0, 30).toArray();
            int[] lag = random.ints(count, 0, 4).toArray();
            int[] before = new int[count];
            Arrays.setAll(before, at -> at == 0 ? -1 : random.nextInt(at + 1) - 1);
            ActionSchedule schedule = ActionSchedule.of(chain(work, given, lag, before), WorkingDays.USUAL, DAY);

            LocalDate[] ends = new LocalDate[count];
            for (int at = 0; at < count; at++) {
                LocalDate start = MONDAY.plusDays(given[at]);
                while (!isFree(start, before[at] < 0 ? null : ends[before[at]], lag[at])) {
                    start = start.plusDays(1);
                }
                LocalDate end = start;
                for (int left = work[at]; ; end = end.plusDays(1)) {
                    left -= WorkingDays.USUAL.isWorkingDay(end) ? 1 : 0;
                    if (left == 0) {
                        break;
                    }
                }
                ends[at] = end;
                assertThat(schedule.at(at).start()).hasValue(start);
                assertThat(schedule.at(at).end()).hasValue(end);
            }
        }
    }

    /** Longest paths, by relaxing all links until nothing changes; latest ends alike from the end of the plan. */
    @Test
    void randomNetworksOfAllTypesOfLinksAgreeWithLongestPaths() {
        for (int seed = 0; seed < 1000; seed++) {
            RandomNetwork network = new RandomNetwork(new Random(seed));
            ActionSchedule schedule = ActionSchedule.of(network.table(MONDAY), WorkingDays.USUAL, DAY);

            for (int at = 0; at < network.size(); at++) {
                ScheduledAction action = schedule.at(at);
                assertThat(action.start()).as("seed %d, start of %d", seed, at).hasValue(day(network.first(at)));
                assertThat(action.end()).as("seed %d, end of %d", seed, at).hasValue(day(network.last(at)));
                assertThat(action.slack()).as("seed %d, slack of %d", seed, at).hasValue(network.slack(at));
                assertThat(action.freeSlack())
                        .as("seed %d, free slack of %d", seed, at)
                        .hasValue(network.freeSlack(at));
            }
        }
    }

    /** A working day that many working days after the first Monday. */
    private static LocalDate day(int after) {
        return WorkingDays.USUAL.day(WorkingDays.USUAL.number(MONDAY) + after);
    }

    @Test
    void anActionOfNoDaysIsTheEndOfADay() {
        PlanRows actions = actions(table("a", "b", "c")
                .put("start", days(MONDAY, null, null))
                .put("days", DoubleColumn.of(5, 0, 1))
                .put("after", TextColumn.of("", "a", "b")));
        ActionSchedule schedule = ActionSchedule.of(actions, WorkingDays.USUAL, MONDAY);

        assertThat(schedule.at(1).start()).hasValue(MONDAY.plusDays(4));
        assertThat(schedule.at(1).end()).hasValue(MONDAY.plusDays(4));
        assertThat(schedule.at(2).start()).hasValue(MONDAY.plusDays(7));
    }

    @Test
    void whatIsFinishedHoldsNothingUpAnyMore() {
        PlanRows actions = actions(table("a", "b")
                .put("start", days(MONDAY, MONDAY))
                .put("days", DoubleColumn.of(5, 2))
                .put("finished", days(null, MONDAY.plusDays(1)))
                .put("after", TextColumn.of("", "a")));
        ActionSchedule schedule = ActionSchedule.of(actions, WorkingDays.USUAL, MONDAY.plusDays(2));

        assertThat(schedule.at(1).slack()).isEmpty();
        assertThat(schedule.at(0).slack()).hasValue(0);
    }

    private static boolean isFree(LocalDate day, LocalDate end, int lag) {
        return WorkingDays.USUAL.isWorkingDay(day)
                && (end == null
                        || (day.isAfter(end)
                                && end.plusDays(1)
                                                .datesUntil(day)
                                                .filter(WorkingDays.USUAL::isWorkingDay)
                                                .count()
                                        >= lag));
    }

    private static PlanRows chain(int[] work, int[] given, int[] lag, int[] before) {
        List<String> ids = new ArrayList<>();
        List<String> after = new ArrayList<>();
        LocalDate[] starts = new LocalDate[work.length];
        for (int at = 0; at < work.length; at++) {
            ids.add("a" + at);
            after.add(before[at] < 0 ? "" : "a" + before[at] + "+" + lag[at]);
            starts[at] = MONDAY.plusDays(given[at]);
        }
        return actions(table(ids.toArray(String[]::new))
                .put("start", days(starts))
                .put(
                        "days",
                        DoubleColumn.of(Arrays.stream(work).asDoubleStream().toArray()))
                .put("after", TextColumn.of(after)));
    }

    static PlanRows.Draft table(String... ids) {
        return new PlanRows.Draft(PlanTable.ACTIONS, new int[ids.length]).put("action_id", TextColumn.of(ids));
    }

    static DoubleColumn days(LocalDate... days) {
        return DoubleColumn.of(Arrays.stream(days)
                .mapToDouble(day -> day == null ? Double.NaN : (double) day.toEpochDay())
                .toArray());
    }

    static PlanRows actions(PlanRows.Draft table) {
        return BookBuilder.of("test", Map.of("a", List.of()))
                .withPlan(List.of(table), Stages.USUAL)
                .plan()
                .rows(PlanTable.ACTIONS);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
