package mainstay.intake.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.intake.text.IsoTime;

/**
 * How days and times are written. Read are {@code 2026-06-14}, {@code 2026-06-14T09:20:00.000+05:00}, {@code 14.06.2026 09:20},
 * {@code 2026/6/14}, {@code 20260614} and seconds or milliseconds since 1970; with slashes or hyphens between two digits first
 * only when the order is told. A time keeps the clock of whoever wrote it, so no zone moves it to another day; seconds since
 * 1970 are taken as UTC.
 *
 * @param order what stands first where a day begins with neither the year nor dots
 */
public record MomentFormat(Order order) {

    /** What a day begins with, where that cannot be seen. */
    public enum Order {
        /** {@code 14/6/2026}. */
        DAY_FIRST,
        /** {@code 6/14/2026}. */
        MONTH_FIRST,
        /** Nobody told, so such days are refused. */
        UNKNOWN
    }

    /** The forms that need no telling. */
    public static final MomentFormat PLAIN = new MomentFormat(Order.UNKNOWN);

    /** What may be written, for messages. */
    public static final String FORMS =
            "a day such as 2026-06-14, a time such as 2026-06-14T09:20:00+05:00 or 14.06.2026"
                    + " 09:20, or milliseconds since 1970; 6/14/2026 when \"dates\" in the mapping is \"month-first\"";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]+(.+))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:,?[T ]+(.+))?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)? ?([AaPp][Mm])?"
                    + " ?(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{8}|\\d{10}|\\d{12,13}");
    private static final int DAY_DIGITS = 8;
    private static final int SECOND_DIGITS = 10;
    private static final int NOON = 12;
    private static final String NEVER_YEAR = "9999-";
    private static final String STILL = "2050-01-01";
    private static final String NO_DAY = "0001-01-01";

    /**
     * What a cell writes, as {@code 2026-06-14} or {@code 2026-06-14T09:20:00}.
     *
     * @param cell the text without whitespace around it, not empty
     * @return empty when it is neither a day nor a time in a form that is read
     */
    public Optional<String> read(String cell) {
        if (IsoTime.seconds(cell) != IsoTime.NONE) {
            return Optional.of(iso(cell));
        }
        try {
            return DIGITS.matcher(cell).matches() ? Optional.of(digits(cell)) : written(cell);
        } catch (DateTimeException e) {
            return Optional.empty(); // a day or a time that no calendar or clock has
        }
    }

    private static String iso(String cell) {
        String day = cell.substring(0, IsoTime.DAY);
        if (cell.length() == IsoTime.DAY) {
            return day;
        }
        return cell.length() == IsoTime.MINUTE
                ? day + "T" + cell.substring(IsoTime.DAY + 1) + ":00"
                : day + "T" + cell.substring(IsoTime.DAY + 1, IsoTime.SECOND);
    }

    /**
     * Whether a moment, as {@link #read} gives it, stands for one that has not come: systems write 9999-12-31 or 2050-01-01
     * where something still holds, and 0001-01-01 where there is no day.
     */
    public static boolean isStill(String moment) {
        return moment.startsWith(NEVER_YEAR) || moment.startsWith(STILL) || moment.startsWith(NO_DAY);
    }

    private static String digits(String cell) {
        long number = Long.parseLong(cell);
        if (cell.length() == DAY_DIGITS) {
            return LocalDate.of((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100))
                    .toString();
        }
        Instant instant = cell.length() == SECOND_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return text(time.toLocalDate(), time.toLocalTime());
    }

    private Optional<String> written(String cell) {
        if (cell.startsWith("0000-00-00")) {
            return Optional.of(NO_DAY);
        }
        Matcher first = YEAR_FIRST.matcher(cell);
        if (first.matches()) {
            return withTime(day(first.group(1), first.group(3), first.group(4)), first.group(5));
        }
        Matcher last = YEAR_LAST.matcher(cell);
        if (!last.matches() || (!last.group(2).equals(".") && order == Order.UNKNOWN)) {
            return Optional.empty();
        }
        boolean monthFirst = order == Order.MONTH_FIRST && !last.group(2).equals(".");
        return withTime(
                monthFirst
                        ? day(last.group(4), last.group(1), last.group(3))
                        : day(last.group(4), last.group(3), last.group(1)),
                last.group(5));
    }

    private static Optional<String> withTime(LocalDate day, String written) {
        if (written == null) {
            return Optional.of(day.toString());
        }
        Matcher time = TIME.matcher(written.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        if (time.group(4) != null) {
            hour = hour % NOON + (time.group(4).toLowerCase(Locale.ROOT).startsWith("p") ? NOON : 0);
        }
        return Optional.of(text(day, LocalTime.of(hour, Integer.parseInt(time.group(2)), second)));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String text(LocalDate day, LocalTime time) {
        String clock = time.withNano(0).toString();
        return day + "T" + (clock.length() == "hh:mm".length() ? clock + ":00" : clock);
    }
}
