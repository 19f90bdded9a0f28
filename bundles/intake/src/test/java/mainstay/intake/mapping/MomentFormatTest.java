package mainstay.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import mainstay.intake.mapping.MomentFormat.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times in the forms that sales systems write. */
class MomentFormatTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-14, 2026-06-14",
        "2026-06-14 00:00:00, 2026-06-14T00:00:00",
        "2026-06-14 6:49:18, 2026-06-14T06:49:18",
        "2026-05-28T17:45:12.000Z, 2026-05-28T17:45:12",
        "2026-05-28T23:30:00+05:00, 2026-05-28T23:30:00",
        "2026-05-28T00:30:00.000+0000, 2026-05-28T00:30:00",
        "2026-05-28T00:30-08, 2026-05-28T00:30:00",
        "2019-10-22 19:17:37.819, 2019-10-22T19:17:37",
        "2026-05-28 17:45:12 UTC, 2026-05-28T17:45:12",
        "14.06.2026 09:20, 2026-06-14T09:20:00",
        "4.6.2026, 2026-06-04",
        "2026/6/4, 2026-06-04",
        "20260614, 2026-06-14",
        "1782860399000, 2026-06-30T22:59:59",
        "1782860399, 2026-06-30T22:59:59",
        "999999999000, 2001-09-09T01:46:39"
    })
    void aFormThatCanBeMeantInOneWayIsReadWithoutTelling(String cell, String moment) {
        assertThat(MomentFormat.PLAIN.read(cell)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"6/14/2026", "14-06-2026", "2026-02-30", "2026-06-14 25:00", "soon", "2026", "45000", "2026-06"})
    void whatCanBeMeantInTwoWaysOrIsNoDayIsNotRead(String cell) {
        assertThat(MomentFormat.PLAIN.read(cell)).isEmpty();
    }

    @Test
    void theOrderOfDayAndMonthIsTold() {
        assertThat(new MomentFormat(Order.MONTH_FIRST).read("6/5/2026 2:05 PM")).contains("2026-06-05T14:05:00");
        assertThat(new MomentFormat(Order.MONTH_FIRST).read("6/5/2026, 12:05 AM"))
                .contains("2026-06-05T00:05:00");
        assertThat(new MomentFormat(Order.DAY_FIRST).read("6/5/2026")).contains("2026-05-06");
        assertThat(new MomentFormat(Order.DAY_FIRST).read("06-05-2026")).contains("2026-05-06");
        assertThat(new MomentFormat(Order.MONTH_FIRST).read("13/5/2026")).isEmpty();
    }

    @Test
    void dotsPutTheDayFirstWhateverTheOrder() {
        assertThat(new MomentFormat(Order.MONTH_FIRST).read("05.06.2026")).contains("2026-06-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9999-12-31 23:59:59", "2050-01-01 00:00:00", "0001-01-01", "0000-00-00 00:00:00", "31.12.9999"})
    void aDayThatNeverComesMeansStill(String cell) {
        assertThat(MomentFormat.isStill(MomentFormat.PLAIN.read(cell).orElseThrow()))
                .isTrue();
    }

    @Test
    void aDayThatComesDoesNot() {
        assertThat(MomentFormat.isStill("2050-01-02")).isFalse();
        assertThat(MomentFormat.isStill("2049-12-31T10:00:00")).isFalse();
    }
}
