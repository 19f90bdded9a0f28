package mainstay.plan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which people work: some days of the week, but for holidays. Working days are numbered one after the other, so that
 * what takes or waits some working days is added and subtracted.
 */
public final class WorkingDays {
    /** Monday to Friday, without holidays. */
    public static final WorkingDays USUAL =
            new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    private static final String NONE = "none";
    private static final String SPAN = "..";
    private static final int WEEK = 7;
    private static final int LONGEST_SPAN = 366;

    private final Set<DayOfWeek> week;
    /** How many days of the week there are before each, from Monday. */
    private final int[] before;

    private final long[] holidays;

    /**
     * A calendar.
     *
     * @param week the days of the week
     * @param holidays days on which nobody works
     * @throws IllegalArgumentException when the week has no day
     */
    public WorkingDays(Set<DayOfWeek> week, Set<LocalDate> holidays) {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a week needs at least one working day");
        }
        this.week = Set.copyOf(week);
        this.before = new int[WEEK + 1];
        for (int day = 0; day < WEEK; day++) {
            before[day + 1] = before[day] + (week.contains(DayOfWeek.of(day + 1)) ? 1 : 0);
        }
        this.holidays = holidays.stream()
                .filter(day -> week.contains(day.getDayOfWeek()))
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
    }

    /**
     * Reads a week such as {@code mon-fri}, {@code sun-thu} or {@code mon,wed,fri}.
     *
     * @return the week; empty when it is written otherwise
     */
    public static Optional<Set<DayOfWeek>> week(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            Optional<DayOfWeek> first = weekday(ends[0]);
            Optional<DayOfWeek> last = weekday(ends[ends.length - 1]);
            if (first.isEmpty() || last.isEmpty()) {
                return Optional.empty();
            }
            DayOfWeek day = first.get();
            for (days.add(day); day != last.get(); days.add(day)) {
                day = day.plus(1);
            }
        }
        return Optional.of(days);
    }

    private static Optional<DayOfWeek> weekday(String text) {
        String wanted = text.strip();
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> wanted.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .findFirst();
    }

    /**
     * Reads holidays such as {@code 2026-05-01,2026-10-01..2026-10-07}; a span is of a year at most.
     *
     * @return the days; empty when they are written otherwise
     */
    public static Optional<Set<LocalDate>> holidays(String text) {
        if (text.strip().equalsIgnoreCase(NONE)) {
            return Optional.of(Set.of());
        }
        List<LocalDate> days = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int span = part.indexOf(SPAN);
            Optional<LocalDate> first = day(span < 0 ? part : part.substring(0, span));
            Optional<LocalDate> last = span < 0 ? first : day(part.substring(span + SPAN.length()));
            if (first.isEmpty() || last.isEmpty() || !isSpan(first.get(), last.get())) {
                return Optional.empty();
            }
            first.get().datesUntil(last.get().plusDays(1)).forEach(days::add);
        }
        return Optional.of(Set.copyOf(days));
    }

    private static boolean isSpan(LocalDate first, LocalDate last) {
        return !last.isBefore(first) && last.toEpochDay() - first.toEpochDay() < LONGEST_SPAN;
    }

    private static Optional<LocalDate> day(String text) {
        return text.strip().matches("\\d{4}-\\d\\d-\\d\\d") ? parsed(text.strip()) : Optional.empty();
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether people work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && Arrays.binarySearch(holidays, day.toEpochDay()) < 0;
    }

    /** How many working days a week has that is without holidays; 1 to 7. */
    public int daysAWeek() {
        return week.size();
    }

    /** The number of a working day; of another day that of the last working day before it. */
    public long number(LocalDate day) {
        long epochDay = day.toEpochDay();
        // The first day of 1970 was a Thursday; weeks are counted from the Monday before it.
        long sinceMonday = epochDay + 3;
        int place = (int) Math.floorMod(sinceMonday, (long) WEEK);
        long days = Math.floorDiv(sinceMonday, (long) WEEK) * week.size() + before[place + 1];
        int found = Arrays.binarySearch(holidays, epochDay);
        return days - (found < 0 ? -found - 1 : found + 1);
    }

    /** The working day with a number. */
    public LocalDate day(long number) {
        long withoutHolidays = Math.floorDiv(number * WEEK, (long) week.size());
        long least = withoutHolidays - 2 * WEEK;
        long most = withoutHolidays + 2 * WEEK + (long) holidays.length * WEEK;
        while (least < most) {
            long middle = Math.floorDiv(least + most, 2L);
            if (number(LocalDate.ofEpochDay(middle)) < number) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return LocalDate.ofEpochDay(least);
    }

    /** The number of a working day; of another day that of the first working day after it. */
    public long numberFrom(LocalDate day) {
        return number(day.minusDays(1)) + 1;
    }

    /** How many working days there are from a day to another, both of them counted; 0 when the other is earlier. */
    public int between(LocalDate first, LocalDate last) {
        return Math.toIntExact(Math.max(0, number(last) - number(first.minusDays(1))));
    }
}
