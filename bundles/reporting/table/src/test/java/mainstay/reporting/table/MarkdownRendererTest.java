package mainstay.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mainstay.book.Kind;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {

    @Test
    void aLongTableIsCutAndSaysSo() {
        String text = Rendered.by(new MarkdownRenderer(), SampleReports.large(1_234), Page.FILE);
        assertThat(text).contains("| account-999 |").doesNotContain("account-1000");
        assertThat(text).contains("\nThe first 1,000 of 1,234 rows; --format json shows all.\n");
    }

    @Test
    void noLabelEndsTheDrawing() {
        String text = titled("Title", "````");
        assertThat(text).contains("\n`````text\n````\n").endsWith("|\n").contains("\n`````\n");
    }

    @Test
    void aHeadingKeepsItsLastCharacter() {
        assertThat(titled("C ##", "a")).startsWith("# C #\\#\n");
    }

    private static String titled(String title, String label) {
        Bars bars = new Bars(
                "bars", "Bars", "", "line", Kind.MONEY, List.of("a", "b"), List.of(new Bar(label, List.of(1.0, 2.0))));
        Report report = new Report(
                "bars",
                title,
                SampleReports.plain().provenance(),
                List.of(),
                List.of(new Section("", "", List.of(bars))),
                List.of());
        return Rendered.by(new MarkdownRenderer(), report, Page.FILE);
    }
}
