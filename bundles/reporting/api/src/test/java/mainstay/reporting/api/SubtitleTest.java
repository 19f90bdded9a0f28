package mainstay.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Curves.Curve;
import org.junit.jupiter.api.Test;

/** What stands below the heading of a chart: what is counted, and in what. */
class SubtitleTest {
    private static Bars bars(Kind kind, String... series) {
        List<Double> values = List.of(series).stream().map(each -> 1.0).toList();
        return new Bars("bars", "Bars", "", "line", kind, List.of(series), List.of(new Bar("PC", values)));
    }

    @Test
    void oneSeriesIsNamedWithItsUnit() {
        assertThat(bars(Kind.MONEY, "white space").subtitle("USD")).isEqualTo("White space, USD");
        assertThat(bars(Kind.RATIO, "win rate").subtitle("USD")).isEqualTo("Win rate, %");
        assertThat(bars(Kind.COUNT, "Accounts").subtitle("USD")).isEqualTo("Accounts");
    }

    @Test
    void ofSeveralTheUnitIsNamedAlone() {
        assertThat(bars(Kind.MONEY, "before", "after").subtitle("USD")).isEqualTo("Amounts in USD");
        assertThat(bars(Kind.MONEY, "before", "after").subtitle("")).isEmpty();
        assertThat(bars(Kind.COUNT, "before", "after").subtitle("USD")).isEmpty();
    }

    @Test
    void eachAxisIsNamedOnceInTheLanguageOfTheReader() {
        Curves curves = new Curves(
                "curves",
                "Curves",
                "",
                Axis.of("heads", Kind.COUNT),
                Axis.of("profit", Kind.MONEY),
                List.of(new Curve("profit", DoubleColumn.of(0), DoubleColumn.of(0))));

        assertThat(curves.subtitle("CNY")).isEqualTo("Heads; profit, CNY");
        assertThat(Language.CHINESE.during(() -> curves.subtitle("CNY"))).isEqualTo("Heads；profit，¥");
    }
}
