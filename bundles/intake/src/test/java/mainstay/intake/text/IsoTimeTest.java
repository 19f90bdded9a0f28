package mainstay.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @Test
    void daysAndTimesAreThoseOfTheCalendar() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            LocalDateTime time = LocalDateTime.of(random.nextInt(10_000), 1, 1, 0, 0)
                    .plusSeconds(random.nextInt(366 * 86_400))
                    .withYear(random.nextInt(10_000));
            LocalDate day = time.toLocalDate();
            String written = day + "T" + time.toLocalTime().withNano(0);
            String whole = written.length() == IsoTime.MINUTE ? written + ":00" : written;
            long second = time.toEpochSecond(ZoneOffset.UTC);

            assertThat(IsoTime.seconds(day.toString()))
                    .isEqualTo(day.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
            assertThat(IsoTime.seconds(written)).isEqualTo(second);
            assertThat(IsoTime.seconds(whole)).isEqualTo(second);
            assertThat(IsoTime.seconds(whole.replace('T', ' ') + ".000Z")).isEqualTo(second);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-02-30",
                "2026-13-01",
                "0000-00-00",
                "2026/06/14",
                "2026-06-1x",
                "2026-06-14T",
                "2026-06-14T9:20",
                "2026-06-14T24:00",
                "2026-06-14T09:60",
                "2026-06-14T09:20:61",
                "2026-06-14T09:20Z",
                "2026-06-14T09:20:00.",
                "2026-06-14T09:20:00.Z",
                "2026-06-14T09:20:00.1234567890",
                "2026-06-14T09:20:00+05:00",
                "2026-06-14T09:20:00ZZ",
                "+2026-06-14",
                "12026-06-14"
            })
    void everyOtherFormIsLeftToOthers(String text) {
        assertThat(IsoTime.seconds(text)).isEqualTo(IsoTime.NONE);
    }
}
