package mainstay.plan.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mainstay.book.PlanRows;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.actions.ActionsOnTime;
import mainstay.plan.actions.ScheduledAction;

/**
 * How departments work together for an account: what each was to do by a day and did, and whether sales, product, marketing and
 * channel all have something to do, so that its strategy is integrated.
 *
 * @param byDepartment the actions of each department, by its name; under the empty text those of none
 */
public record Coordination(Map<String, ActionsOnTime> byDepartment) {
    /** The departments that an integrated strategy needs. */
    public static final List<String> INTEGRATED = List.of("sales", "product", "marketing", "channel");

    /** Copies the departments. */
    public Coordination {
        byDepartment = new TreeMap<>(byDepartment);
    }

    /**
     * The departments of an account.
     *
     * @param actions the table of actions
     * @param schedule its schedule on the day
     * @param account the account, as a row of the book
     */
    public static Coordination of(PlanRows actions, ActionSchedule schedule, int account) {
        Map<String, List<ScheduledAction>> by = schedule.of(account).stream()
                .collect(Collectors.groupingBy(action -> actions.text(action.row(), "department")));
        Map<String, ActionsOnTime> counted = new TreeMap<>();
        by.forEach((department, of) -> counted.put(department, ActionsOnTime.of(of)));
        return new Coordination(counted);
    }

    /** All departments together. */
    public ActionsOnTime all() {
        int actions = 0;
        int due = 0;
        int onTime = 0;
        int withoutDue = 0;
        for (ActionsOnTime of : byDepartment.values()) {
            actions += of.actions();
            due += of.due();
            onTime += of.onTime();
            withoutDue += of.withoutDue();
        }
        return new ActionsOnTime(actions, due, onTime, withoutDue);
    }

    /** The departments that an integrated strategy needs and that have nothing to do. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>(INTEGRATED);
        missing.removeAll(byDepartment.keySet());
        return missing;
    }

    /** Whether sales, product, marketing and channel each have an action. */
    public boolean isIntegrated() {
        return missing().isEmpty();
    }
}
