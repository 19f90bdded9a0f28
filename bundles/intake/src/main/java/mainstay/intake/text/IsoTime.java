package mainstay.intake.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Days and times as nearly all systems write them, read digit by digit: {@code 2026-06-14}, {@code 2026-06-14T09:20} and
 * {@code 2026-06-14 09:20:30.000Z}. Every other form is left to who knows more.
 */
public final class IsoTime {
    /** What is said of a text in any other form, and of a day or an hour that there is not. */
    public static final long NONE = Long.MIN_VALUE;

    /** The length of {@code 2026-06-14}. */
    public static final int DAY = 10;

    /** The length of {@code 2026-06-14T09:20}. */
    public static final int MINUTE = 16;

    /** The length of {@code 2026-06-14T09:20:30}. */
    public static final int SECOND = 19;

    private static final int HOUR_AT = 11;
    private static final int MINUTE_AT = 14;
    private static final int SECOND_AT = 17;
    private static final int LONGEST_FRACTION = 9;
    private static final int HOURS = 24;
    private static final int SIXTY = 60;
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private IsoTime() {}

    /** Seconds since 1970-01-01 on the clock of whoever wrote it; {@link #NONE} in any other form. */
    public static long seconds(String text) {
        int length = text.length();
        if (length < DAY || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NONE;
        }
        long day = day(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY));
        if (length == DAY || day == NONE) {
            return day;
        }
        boolean isTime = length >= MINUTE
                && (text.charAt(DAY) == 'T' || text.charAt(DAY) == ' ')
                && text.charAt(MINUTE_AT - 1) == ':'
                && (length == MINUTE || endsAsSecond(text));
        if (!isTime) {
            return NONE;
        }
        int hour = number(text, HOUR_AT, HOUR_AT + 2);
        int minute = number(text, MINUTE_AT, MINUTE_AT + 2);
        int second = length == MINUTE ? 0 : number(text, SECOND_AT, SECOND);
        boolean isOnClock = hour >= 0 && hour < HOURS && minute >= 0 && minute < SIXTY && second >= 0 && second < SIXTY;
        return isOnClock ? day + (hour * SIXTY + minute) * (long) SIXTY + second : NONE;
    }

    /** Whether seconds follow, and behind them at most a fraction and the sign of the zone that has no offset. */
    private static boolean endsAsSecond(String text) {
        int end = text.endsWith("Z") ? text.length() - 1 : text.length();
        if (end < SECOND || text.charAt(MINUTE) != ':') {
            return false;
        }
        int digits = end - SECOND - 1;
        return end == SECOND
                || (text.charAt(SECOND) == '.'
                        && digits > 0
                        && digits <= LONGEST_FRACTION
                        && number(text, SECOND + 1, end) >= 0);
    }

    private static long day(int year, int month, int day) {
        if (year < 0 || month < 0 || day < 0) {
            return NONE;
        }
        try {
            return LocalDate.of(year, month, day).toEpochDay() * DAY_SECONDS;
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /** The number that digits make; -1 when one of them is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
