package mainstay.plan.calendar;

import java.time.LocalDate;
import mainstay.book.Period;

/** The part of a period that lies between two days. */
public final class PeriodPart {

    private PeriodPart() {}

    /**
     * The part of a period, from 0 to 1, that lies between two days, both of them counted: by its working days; a period without one
     * lies wholly where any of its days does.
     */
    public static double of(WorkingDays calendar, Period period, LocalDate first, LocalDate last) {
        LocalDate from = period.first().isBefore(first) ? first : period.first();
        LocalDate to = period.last().isAfter(last) ? last : period.last();
        if (to.isBefore(from)) {
            return 0;
        }
        if (from.equals(period.first()) && to.equals(period.last())) {
            return 1;
        }
        int whole = calendar.between(period.first(), period.last());
        return whole == 0 ? 1 : (double) calendar.between(from, to) / whole;
    }
}
