package mainstay.intake.read.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.intake.text.IsoTime;

/**
 * Days and times as they are written: {@code 2026-06-14}, {@code 2026-06-14T09:20}, with seconds and a zone if they have any. A
 * zone is left out: what counts is the clock of whoever wrote it, so that no zone moves a day.
 */
final class DayText {
    /** What may be written, for messages. */
    static final String FORMS = "a day such as 2026-06-14, or a time such as 2026-06-14T09:20:00+02:00";

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d{1,9})?\\s?(?:Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final LocalDate STILL = LocalDate.of(9999, 12, 31);

    private DayText() {}

    /** Seconds since 1970-01-01 on the clock of whoever wrote it; empty when it is neither a day nor a time. */
    static OptionalLong seconds(String text) {
        long seconds = IsoTime.seconds(text);
        if (seconds != IsoTime.NONE) {
            return OptionalLong.of(seconds);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return OptionalLong.empty();
        }
        try {
            LocalDateTime time = form.group(2) == null
                    ? LocalDate.parse(form.group(1)).atStartOfDay()
                    : LocalDateTime.parse(form.group(1) + "T" + form.group(2));
            return OptionalLong.of(time.toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return OptionalLong.empty(); // a day or an hour that there is not
        }
    }

    /** A day as it is written; empty when there is none. */
    static String written(double day) {
        return Double.isNaN(day) ? "" : LocalDate.ofEpochDay((long) day).toString();
    }

    /** Whether a day stands for "still": systems that need a day write the last that they know. */
    static boolean isStill(long day) {
        return day == STILL.toEpochDay();
    }
}
