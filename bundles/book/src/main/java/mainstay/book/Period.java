package mainstay.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A year, half-year, quarter, month or day, as users write it: {@code 2027}, {@code 2027-H1}, {@code 2027-Q3}, {@code 2027-03},
 * {@code 2027-03-31}.
 *
 * @param text as it is written
 * @param first its first day
 * @param last its last day, which belongs to it
 */
public record Period(String text, LocalDate first, LocalDate last) {
    /** What may be written, for messages. */
    public static final String FORMS = "a period such as 2027, 2027-H1, 2027-Q3, 2027-03 or 2027-03-31";

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_AT = 5;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;
    private static final int MONTHS_OF_HALF = 6;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    /** The period that a text writes; empty when it writes none. */
    public static Optional<Period> parse(String text) {
        int year = number(text, 0, YEAR_LENGTH);
        if (year < 0) {
            return Optional.empty();
        }
        try {
            return switch (text.length()) {
                case YEAR_LENGTH -> Optional.of(months(text, year, 1, MONTHS_OF_YEAR));
                case MONTH_LENGTH -> part(text, year);
                case DAY_LENGTH -> day(text, year);
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty(); // a month or a day that no calendar has
        }
    }

    /** A half-year, a quarter or a month. */
    private static Optional<Period> part(String text, int year) {
        char kind = text.charAt(MONTH_AT);
        int number = number(text, kind == 'H' || kind == 'Q' ? MONTH_AT + 1 : MONTH_AT, MONTH_LENGTH);
        if (text.charAt(YEAR_LENGTH) != '-' || number < 0) {
            return Optional.empty();
        }
        return switch (kind) {
            case 'H' -> parts(text, year, number, MONTHS_OF_HALF);
            case 'Q' -> parts(text, year, number, MONTHS_OF_QUARTER);
            default -> Optional.of(months(text, year, number, 1));
        };
    }

    private static Optional<Period> parts(String text, int year, int number, int months) {
        return number >= 1 && number <= MONTHS_OF_YEAR / months
                ? Optional.of(months(text, year, (number - 1) * months + 1, months))
                : Optional.empty();
    }

    private static Optional<Period> day(String text, int year) {
        int month = number(text, MONTH_AT, MONTH_LENGTH);
        int of = number(text, MONTH_LENGTH + 1, DAY_LENGTH);
        if (text.charAt(YEAR_LENGTH) != '-' || text.charAt(MONTH_LENGTH) != '-' || month < 0 || of < 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(year, month, of);
        return Optional.of(new Period(text, day, day));
    }

    /** The number that digits make; -1 when one of them is none, or not there. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = at < text.length() ? text.charAt(at) - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The year in which a day lies. */
    public static Period year(LocalDate day) {
        return months(String.valueOf(day.getYear()), day.getYear(), 1, MONTHS_OF_YEAR);
    }

    private static Period months(String text, int year, int month, int months) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(text, first, first.plusMonths(months).minusDays(1));
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it is a single day. */
    public boolean isDay() {
        return first.equals(last);
    }
}
