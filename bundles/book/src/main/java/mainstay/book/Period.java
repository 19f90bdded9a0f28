package mainstay.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");
    private static final int MONTHS_OF_HALF = 6;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    /** The period that a text writes; empty when it writes none. */
    public static Optional<Period> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        try {
            if (form.group(5) != null) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(new Period(text, day, day));
            }
            if (form.group(4) != null) {
                return Optional.of(months(text, year, Integer.parseInt(form.group(4)), 1));
            }
            if (form.group(3) != null) {
                int quarter = Integer.parseInt(form.group(3));
                return Optional.of(months(text, year, (quarter - 1) * MONTHS_OF_QUARTER + 1, MONTHS_OF_QUARTER));
            }
            if (form.group(2) != null) {
                int half = Integer.parseInt(form.group(2));
                return Optional.of(months(text, year, (half - 1) * MONTHS_OF_HALF + 1, MONTHS_OF_HALF));
            }
            return Optional.of(months(text, year, 1, MONTHS_OF_YEAR));
        } catch (DateTimeException e) {
            return Optional.empty(); // a month or a day that no calendar has
        }
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
