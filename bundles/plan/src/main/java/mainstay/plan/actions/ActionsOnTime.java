package mainstay.plan.actions;

import java.util.Collection;

/**
 * How many of some actions keep their due day.
 *
 * @param actions how many there are
 * @param due how many were due by the day
 * @param onTime how many of those were finished by their due day
 * @param withoutDue how many have no due day, so that nobody can say
 */
public record ActionsOnTime(int actions, int due, int onTime, int withoutDue) {

    /** Counts some actions. */
    public static ActionsOnTime of(Collection<ScheduledAction> actions) {
        return new ActionsOnTime(
                actions.size(),
                count(actions.stream().filter(ScheduledAction::isDue).count()),
                count(actions.stream().filter(ScheduledAction::isOnTime).count()),
                count(actions.stream().filter(action -> action.due().isEmpty()).count()));
    }

    private static int count(long actions) {
        return Math.toIntExact(actions);
    }

    /** How many are late, or were when they were finished. */
    public int late() {
        return due - onTime;
    }

    /** The part of those due that was on time, 0 to 1; {@code NaN} when none was due. */
    public double share() {
        return due == 0 ? Double.NaN : (double) onTime / due;
    }
}
