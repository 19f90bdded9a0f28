package mainstay.plan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days on which people work: some days of the week, but for holidays.
 *
 * @param week the days of the week; at least one
 * @param holidays days on which nobody works
 */
public record WorkingDays(Set<DayOfWeek> week, Set<LocalDate> holidays) {
    private static final int WEEK = 7;

    /** Monday to Friday, without holidays. */
    public static final WorkingDays USUAL =
            new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    /** Copies the days; a week without one is an {@link IllegalArgumentException}. */
    public WorkingDays {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a week needs at least one working day");
        }
        week = Set.copyOf(week);
        holidays = Set.copyOf(holidays);
    }

    /** Whether people work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** How many working days there are from a day to another, both of them counted; 0 when the other is earlier. */
    public int between(LocalDate first, LocalDate last) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        if (days <= 0) {
            return 0;
        }
        int count = days / WEEK * week.size();
        for (int day = 0; day < days % WEEK; day++) {
            count += week.contains(first.getDayOfWeek().plus(day)) ? 1 : 0;
        }
        for (LocalDate holiday : holidays) {
            boolean isBetween = !holiday.isBefore(first) && !holiday.isAfter(last);
            count -= isBetween && week.contains(holiday.getDayOfWeek()) ? 1 : 0;
        }
        return count;
    }

    /**
     * The working day that is some working days after a day; the day itself, or the first working day after it, for 0.
     *
     * @param count 0 or more
     */
    public LocalDate after(LocalDate day, int count) {
        LocalDate found = onOrAfter(day);
        for (int left = count; left > 0; left--) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }

    /**
     * The working day that is some working days before a day; the day itself, or the last working day before it, for 0.
     *
     * @param count 0 or more
     */
    public LocalDate before(LocalDate day, int count) {
        LocalDate found = onOrBefore(day);
        for (int left = count; left > 0; left--) {
            found = onOrBefore(found.minusDays(1));
        }
        return found;
    }

    private LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    private LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }
}
