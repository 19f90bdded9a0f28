package mainstay.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mainstay.book.Kind;
import mainstay.book.Language;
import org.junit.jupiter.api.Test;

class BriefNumberTest {

    @Test
    void numbersHaveThreeDigitsAndAUnit() {
        assertThat(money(9_310_000)).isEqualTo("9.31M");
        assertThat(money(-304_001.25)).isEqualTo("-304k");
        assertThat(money(999_999)).isEqualTo("1M");
        assertThat(money(1_000)).isEqualTo("1k");
        assertThat(money(12.345)).isEqualTo("12.3");
        assertThat(money(0)).isEqualTo("0");
        assertThat(money(-0.0)).isEqualTo("0");
        assertThat(money(2.5e12)).isEqualTo("2.5T");
        assertThat(money(2.5e15)).isEqualTo("2.5E15");
        assertThat(money(1e-7)).isEqualTo("1E-7");
        assertThat(money(Double.MIN_VALUE)).isEqualTo("4.94E-324");
    }

    @Test
    void chineseCountsByTenThousands() {
        assertThat(Language.CHINESE.<List<String>>during(() ->
                        List.of(money(9_310_000), money(1_330_000_000), money(9_999), money(12_345), money(2.5e12))))
                .containsExactly("931万", "13.3亿", "1万", "1.23万", "2.5万亿");
        assertThat(Language.CHINESE.<String>during(() -> BriefNumber.of(Kind.RATIO, 0.35)))
                .isEqualTo("35%");
    }

    @Test
    void fractionsArePercentages() {
        assertThat(BriefNumber.of(Kind.RATIO, 0.35)).isEqualTo("35 %");
        assertThat(BriefNumber.of(Kind.RATIO, 1.125)).isEqualTo("113 %");
    }

    @Test
    void whatIsNoNumberIsShownAsSuch() {
        assertThat(money(Double.NaN)).isEqualTo("–");
        assertThat(money(Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
    }

    private static String money(double value) {
        return BriefNumber.of(Kind.MONEY, value);
    }
}
