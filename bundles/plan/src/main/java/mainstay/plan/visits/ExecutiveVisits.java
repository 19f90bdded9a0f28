package mainstay.plan.visits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The visits to the top of an account: those that were held with a contact of level 1.
 *
 * @param day the day on which this is so
 * @param wanted how many a year there are to be, 0 or more
 * @param agreed whether a target says so, and not the usual number
 * @param lastYear how many there were in the year until the day
 * @param last the last one
 * @param contact whom it was with, by the id of the contact; empty without a visit
 * @param person who of us went; empty when unknown
 * @param planned the next one that is in the table after the day and was not cancelled
 */
public record ExecutiveVisits(
        LocalDate day,
        double wanted,
        boolean agreed,
        int lastYear,
        Optional<LocalDate> last,
        String contact,
        String person,
        Optional<LocalDate> planned) {

    /** When the next one is due: the last + 1 year ÷ visits a year, to whole days; empty where none is wanted or none was held. */
    public Optional<LocalDate> due() {
        return wanted > 0 ? last.map(this::next) : Optional.empty();
    }

    private LocalDate next(LocalDate before) {
        long year = ChronoUnit.DAYS.between(before, before.plusYears(1));
        return before.plusDays(Math.round(year / wanted));
    }

    /** Whether visits are wanted and none was ever held. */
    public boolean isNever() {
        return wanted > 0 && last.isEmpty();
    }

    /** By how many days the next one is late; 0 when it is not, or when it is unknown since when. */
    public long daysLate() {
        return due().map(due -> Math.max(0, ChronoUnit.DAYS.between(due, day))).orElse(0L);
    }

    /** Whether the next one is late, or none was ever held. */
    public boolean isLate() {
        return isNever() || daysLate() > 0;
    }
}
