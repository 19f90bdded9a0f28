package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "100,000 ~ 100000",
                "1,234,567.5 ~ 1234567.5",
                "100k ~ 100000",
                "1.5M ~ 1500000",
                "2bn ~ 2e9",
                "1.2B ~ 1.2e9",
                "35% ~ 0.35",
                "35 % ~ 0.35",
                "30.8418 % ~ 0.308418",
                "-0.05 ~ -0.05",
                "+7 ~ 7",
                ".5 ~ 0.5",
                "5. ~ 5",
                "1e-3 ~ 0.001",
            })
    void whatTablesShowAndPeopleTypeIsRead(String text, double value) {
        assertThat(TypedNumber.of(text)).get().extracting(TypedNumber::value).isEqualTo(value);
        assertThat(TypedNumber.whyNot(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "0,35",
                "1,5",
                "1,2345",
                "0,350",
                "1e3k",
                "12 34",
                "1.2.3",
                "0x1F",
                "k",
                "1e999",
                "NaN",
                "Infinity",
                "1d",
                "35%%",
                "٣"
            })
    void whatMayBeReadInTwoWaysOrIsNoNumberIsNot(String text) {
        assertThat(TypedNumber.of(text)).isEmpty();
    }

    @Test
    void theReasonIsGiven() {
        assertThat(TypedNumber.whyNot("0,35")).contains("decimal sign is a point");
        assertThat(TypedNumber.whyNot("1,00,000")).contains("groups of three digits");
        assertThat(TypedNumber.whyNot("12x")).contains("1.25m");
        assertThat(TypedNumber.whyNot("much")).isEmpty();
    }

    @Test
    void textsAreFoldedInCaseAndWidth() {
        assertThat(FoldedText.of("ＢＡＮＫ 北岭")).isEqualTo("bank 北岭");
        assertThat(FoldedText.of("Hy-VEE")).isEqualTo("hy-vee");
    }
}
