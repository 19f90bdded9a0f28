package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralSignsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "params margin.default 35% | params margin.default 35\\%",
                "whatif a=35% b=5% | whatif a=35\\% b=5\\%",
                "rank --where \"a < 20% and b = 'x'\" | rank --where \"a < 20\\% and b = 'x'\"",
                "rank --where 'a < 20%' | rank --where 'a < 20%'",
                "echo 35\\% | echo 35\\%",
                "x = %(1 + (7 % 2)); echo 5% | x = %(1 + (7 % 2)); echo 5\\%",
                "echo \"it's 5%\" | echo \"it's 5\\%\"",
                "rank --top 3 | rank --top 3",
                "whatif picc.revenue[\"PC server\"]=1 | whatif picc.revenue\\[\\\"PC\\ server\\\"\\]=1",
                "whatif a.spend[PC]=5% | whatif a.spend\\[PC\\]=5\\%",
                "x = [a b]; echo [c] ([d]) | x = [a b]; echo [c] ([d])",
                "echo 'a[b]' \"a[b]\" a[b | echo 'a[b]' \"a[b]\" a[b",
            })
    void onlyWhatBeginsAnExpressionStays(String line, String escaped) {
        assertThat(LiteralSigns.escaped(line)).isEqualTo(escaped);
    }
}
