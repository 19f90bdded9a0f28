package mainstay.reporting.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes events of whole days as calendar programs read them: iCalendar (RFC 5545). */
public final class CalendarText {
    private static final String LINE_END = "\r\n";
    private static final int LINE_BYTES = 75;

    private CalendarText() {}

    /**
     * An event.
     *
     * @param id what makes it the same event when it is read again
     * @param first its first day
     * @param last its last day, which counts
     * @param summary what it is
     * @param description more about it; may be empty
     */
    public record Event(String id, LocalDate first, LocalDate last, String summary, String description) {}

    /**
     * A calendar.
     *
     * @param day the day for which the events stand so
     */
    public static String of(List<Event> events, LocalDate day) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Mainstay//Mainstay//EN");
        for (Event event : events) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + escaped(event.id()));
            line(text, "DTSTAMP:" + date(day) + "T000000Z");
            line(text, "DTSTART;VALUE=DATE:" + date(event.first()));
            line(text, "DTEND;VALUE=DATE:" + date(event.last().plusDays(1)));
            line(text, "SUMMARY:" + escaped(event.summary()));
            if (!event.description().isEmpty()) {
                line(text, "DESCRIPTION:" + escaped(event.description()));
            }
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Backslashes, semicolons, commas and line ends have a backslash; other control characters are blanks. */
    private static String escaped(String text) {
        return text.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replaceAll("([\\\\;,])", "\\\\$1")
                .replace("\n", "\\n");
    }

    /** A line of more than 75 bytes goes on in the next, behind a blank; no character is torn apart. */
    private static void line(StringBuilder text, String content) {
        int bytes = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                text.append(LINE_END).append(' ');
                bytes = 1;
            }
            text.append(one);
            bytes += size;
            at += one.length();
        }
        text.append(LINE_END);
    }
}
