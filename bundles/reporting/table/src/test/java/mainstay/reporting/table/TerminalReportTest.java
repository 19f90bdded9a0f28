package mainstay.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.tck.SampleReports;
import mainstay.reporting.text.Cells;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
    private static final List<Report> SAMPLES = List.of(
            SampleReports.everything(), SampleReports.hostile(), SampleReports.empty(), SampleReports.large(50));

    @Test
    void noLineIsWiderThanTheWindow() {
        for (Report report : SAMPLES) {
            for (int width = 20; width <= 250; width++) {
                int most = width;
                assertThat(Rendered.atTerminal(report, width, false).lines())
                        .as("%s in %d cells", report.id(), width)
                        .allMatch(line -> Cells.width(line) <= most);
            }
        }
    }

    @Test
    void coloursTellNothingThatIsNotThereWithoutThem() {
        for (Report report : SAMPLES) {
            for (int width : List.of(20, 60, 100)) {
                String coloured = Rendered.atTerminal(report, width, true);
                assertThat(coloured).contains("\u001b[");
                assertThat(Rendered.withoutColour(coloured)).isEqualTo(Rendered.atTerminal(report, width, false));
                assertThat(coloured.lines())
                        .allMatch(line -> !line.contains("\u001b")
                                || line.lastIndexOf("\u001b[0m") == line.lastIndexOf('\u001b'));
            }
        }
    }

    @Test
    void nothingInAReportSteersTheTerminal() {
        String text = Rendered.atTerminal(SampleReports.hostile(), 80, false)
                + Rendered.withoutColour(Rendered.atTerminal(SampleReports.hostile(), 80, true));
        assertThat(text.codePoints().filter(character -> character != '\n'))
                .noneMatch(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.LINE_SEPARATOR
                        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR);
        assertThat(text).doesNotContain("\u202e", "\u2067", "\u200f", "\u061c");
    }

    @Test
    void aFileIsAsWideAsItsTables() {
        String text = Rendered.by(new TableRenderer(), SampleReports.large(3), Page.FILE);
        assertThat(text).contains("Account number 2").contains("gross_profit");
    }

    @Test
    void anAbsurdlyNarrowWindowGetsWhatANarrowOneGets() {
        Report report = SampleReports.everything();
        assertThat(Rendered.by(new TableRenderer(), report, new Page(OptionalInt.of(0), false)))
                .isEqualTo(Rendered.atTerminal(report, 20, false));
    }
}
