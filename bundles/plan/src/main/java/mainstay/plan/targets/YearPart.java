package mainstay.plan.targets;

import java.time.LocalDate;
import mainstay.book.Period;
import mainstay.plan.calendar.WorkingDays;

/** The part that a period is of its year, by working days. */
final class YearPart {

    private YearPart() {}

    /** 1 for a year, and for a day, which stands for a rate a year. */
    static double of(WorkingDays calendar, Period period) {
        return period.isDay() ? 1 : of(calendar, period.first(), period.last());
    }

    /** The working days from a day to another of the same year, both counted, ÷ those of the year. */
    static double of(WorkingDays calendar, LocalDate first, LocalDate last) {
        LocalDate january = first.withDayOfYear(1);
        LocalDate december = january.plusYears(1).minusDays(1);
        if (first.equals(january) && last.equals(december)) {
            return 1;
        }
        return (double) calendar.between(first, last) / calendar.between(january, december);
    }
}
