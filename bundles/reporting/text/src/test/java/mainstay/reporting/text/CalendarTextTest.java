package mainstay.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mainstay.reporting.text.CalendarText.Event;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void anEventLastsUntilTheDayAfterItsLast() {
        assertThat(CalendarText.of(List.of(new Event("g1@picc", MONDAY, MONDAY.plusDays(4), "Assemble", "")), MONDAY))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Mainstay//Mainstay//EN",
                        "BEGIN:VEVENT",
                        "UID:g1@picc",
                        "DTSTAMP:20260105T000000Z",
                        "DTSTART;VALUE=DATE:20260105",
                        "DTEND;VALUE=DATE:20260110",
                        "SUMMARY:Assemble",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void whatMeansSomethingInACalendarIsEscaped() {
        String text = CalendarText.of(
                List.of(new Event("a", MONDAY, MONDAY, "a,b;c\\d", "one\r\ntwo\u0007BEGIN:VEVENT")), MONDAY);

        assertThat(text).contains("SUMMARY:a\\,b\\;c\\\\d\r\n").contains("DESCRIPTION:one\\ntwo BEGIN:VEVENT\r\n");
    }

    @Test
    void noLineIsLongerThanSeventyFiveBytesAndNoCharacterIsTornApart() {
        String summary = "北岭银行 and 😀 ".repeat(30);
        String text = CalendarText.of(List.of(new Event("a", MONDAY, MONDAY, summary, "")), MONDAY);

        assertThat(Arrays.stream(text.split("\r\n", -1)))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }
}
