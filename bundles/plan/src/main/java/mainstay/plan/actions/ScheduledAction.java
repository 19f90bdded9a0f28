package mainstay.plan.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An action on the calendar, as it stands on a day.
 *
 * @param row its row in the table
 * @param day the day on which it stands so
 * @param start the first day of its work; empty when nothing says it
 * @param end the day on which it was finished, else the last day of its work by plan, which counts; empty when nothing says it
 * @param due its due day: as given, else the end by plan; empty when nothing says it
 * @param finished whether it is finished by the day
 * @param finishedOn when it was finished; empty when it is not, or when nobody says when
 * @param slack by how many working days it can end later without moving a due day or the end of its plan, below 0 when it is too
 *     late for that; empty once it is finished, or where dates are missing
 * @param freeSlack by how many working days it can end later without moving another action; empty where {@code slack} is
 */
public record ScheduledAction(
        int row,
        LocalDate day,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<LocalDate> due,
        boolean finished,
        Optional<LocalDate> finishedOn,
        OptionalInt slack,
        OptionalInt freeSlack) {

    /** Whether a day more for it moves a due day or the end of its plan. */
    public boolean isCritical() {
        return slack.isPresent() && slack.getAsInt() <= 0;
    }

    /** How it stands. */
    public ActionState state() {
        boolean late = daysLate() > 0;
        if (finished) {
            return late ? ActionState.DONE_LATE : ActionState.DONE;
        }
        return late ? ActionState.LATE : ActionState.OPEN;
    }

    /** By how many days it is late, or was when it was finished; 0 when it is not. */
    public long daysLate() {
        LocalDate until = finished ? finishedOn.orElse(LocalDate.MIN) : day;
        return due.filter(until::isAfter)
                .map(on -> ChronoUnit.DAYS.between(on, until))
                .orElse(0L);
    }

    /** Whether its due day is the day or before it. */
    public boolean isDue() {
        return due.filter(on -> !on.isAfter(day)).isPresent();
    }

    /** Whether it is due and was finished by its due day. */
    public boolean isOnTime() {
        return isDue() && state() == ActionState.DONE;
    }
}
