package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2027, 2027-01-01, 2027-12-31",
        "2027-H1, 2027-01-01, 2027-06-30",
        "2027-H2, 2027-07-01, 2027-12-31",
        "2025-Q3, 2025-07-01, 2025-09-30",
        "2028-02, 2028-02-01, 2028-02-29",
        "2027-06-30, 2027-06-30, 2027-06-30"
    })
    void aPeriodHasAFirstAndALastDay(String text, LocalDate first, LocalDate last) {
        assertThat(Period.parse(text)).hasValue(new Period(text, first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "27",
                "2027-H3",
                "2027-Q0",
                "2027-Q5",
                "2027-13",
                "2027-00",
                "2027-0x",
                "2027/06",
                "2027-02-29",
                "2027-06-3x",
                "2027-06/30",
                "2027/06-30",
                "2027-1",
                "2027 Q1",
                "Q1-2027",
                "2027-06-300"
            })
    void whatIsNoPeriodIsNone(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void bothEndsBelongToIt() {
        Period quarter = Period.parse("2027-Q1").orElseThrow();

        assertThat(quarter.contains(LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(quarter.contains(LocalDate.of(2027, 4, 1))).isFalse();
    }
}
