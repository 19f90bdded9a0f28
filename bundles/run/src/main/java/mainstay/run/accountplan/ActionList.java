package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.actions.ActionState;
import mainstay.plan.actions.ActionsOnTime;
import mainstay.plan.actions.ScheduledAction;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/** Actions as a list: when they start and end, what is late, how much slack there is. */
public final class ActionList {

    private ActionList() {}

    /** The actions of a result on a day, on the working days in force. */
    public static ActionSchedule schedule(LiveResult result, LocalDate day) {
        return ActionSchedule.of(
                result.book().plan().rows(PlanTable.ACTIONS),
                result.assumptions().workingDays(),
                day);
    }

    /**
     * A row an action, what is due first before the rest.
     *
     * @param accounts the accounts, by their rows in the book; several are all of them, and the actions of the programme, which
     *     have no account, come with them
     * @param day what is finished after it is not finished
     * @param late whether only actions are wanted that are late, or were when they were finished
     */
    public static PlanListing of(LiveResult result, int[] accounts, LocalDate day, boolean late) {
        ActionSchedule schedule = schedule(result, day);
        List<ScheduledAction> all = accounts.length == 1 ? schedule.of(accounts[0]) : schedule.all();
        List<ScheduledAction> shown = all.stream()
                .filter(action -> !late || action.state().isLate())
                .sorted(Comparator.comparing(action -> action.due().orElse(LocalDate.MAX)))
                .toList();
        return new PlanListing(
                columns(result.book().plan().rows(PlanTable.ACTIONS), shown),
                List.of(
                        "action_id",
                        "what",
                        "owner",
                        "due",
                        "status",
                        "days_late",
                        "department",
                        "account_id",
                        "start"),
                List.of("fallen_due", "on_time", "late", "cost"),
                all.isEmpty() ? List.of() : sentences(all),
                List.of());
    }

    /** The columns of some actions of a table. */
    public static PlanColumns columns(PlanRows table, List<ScheduledAction> actions) {
        RowColumns<ScheduledAction> columns = new RowColumns<>(actions);
        for (String name : List.of("action_id", "account_id", "for", "what", "department", "owner")) {
            columns.text(name, action -> table.text(action.row(), name));
        }
        columns.day("start", ScheduledAction::start)
                .day("end", ScheduledAction::end)
                .day("due", ScheduledAction::due)
                .text("after", action -> table.text(action.row(), "after"))
                .number("days", Kind.NUMBER, action -> table.number(action.row(), "days"))
                .number("done", Kind.RATIO, action -> action.finished() ? 1 : table.number(action.row(), "done"))
                .day("finished", ScheduledAction::finishedOn)
                .text("status", action -> action.state().word())
                .number("days_late", Kind.COUNT, ScheduledAction::daysLate)
                .number("slack", Kind.COUNT, action -> days(action.slack()))
                .number("free_slack", Kind.COUNT, action -> days(action.freeSlack()))
                .flag("critical", ScheduledAction::isCritical)
                .text("month", ActionList::month)
                .number("cost", Kind.MONEY, action -> table.number(action.row(), "cost"))
                .flag("milestone", action -> table.flag(action.row(), "milestone"))
                .text("deliverable", action -> table.text(action.row(), "deliverable"))
                .text("phase", action -> table.text(action.row(), "phase"))
                .flag("fallen_due", ScheduledAction::isDue)
                .flag("on_time", ScheduledAction::isOnTime)
                .flag("late", action -> action.state().isLate());
        return columns.build()
                .allowing(
                        "status",
                        Arrays.stream(ActionState.values())
                                .map(ActionState::word)
                                .toList());
    }

    private static double days(OptionalInt days) {
        return days.isPresent() ? days.getAsInt() : Double.NaN;
    }

    /** The month in which an action ends, such as {@code 2026-02}; empty where nothing says it. */
    public static String month(ScheduledAction action) {
        return action.end().map(end -> YearMonth.from(end).toString()).orElse("");
    }

    private static List<String> sentences(List<ScheduledAction> actions) {
        ActionsOnTime count = ActionsOnTime.of(actions);
        String onTime = count.due() == 0
                ? phrase("actions.none-due")
                : counted(
                        "actions.on-time",
                        count.due(),
                        NumberText.number(count.onTime()),
                        NumberText.percent(count.share()));
        return count.withoutDue() == 0
                ? List.of(onTime)
                : List.of(onTime, counted("actions.without-due", count.withoutDue()));
    }
}
