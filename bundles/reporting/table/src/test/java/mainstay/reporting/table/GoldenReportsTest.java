package mainstay.reporting.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.tck.SampleReports;
import mainstay.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

class GoldenReportsTest {
    private static final Map<String, Report> SAMPLES = Map.of(
            "everything", SampleReports.everything(),
            "hostile", SampleReports.hostile(),
            "empty", SampleReports.empty(),
            "nothing", SampleReports.nothing());

    @Test
    void everyFormatLooksAsItDid() throws IOException {
        List<ReportRenderer> renderers =
                List.of(new TableRenderer(), new CsvRenderer(), new MarkdownRenderer(), new JsonRenderer());
        for (ReportRenderer renderer : renderers) {
            for (Map.Entry<String, Report> sample : SAMPLES.entrySet()) {
                GoldenFile.check(
                        sample.getKey() + "." + renderer.fileEnding(),
                        Rendered.by(renderer, sample.getValue(), Page.FILE));
            }
        }
    }

    @Test
    void terminalsOfEveryWidthLookAsTheyDid() throws IOException {
        for (int width : List.of(20, 40, 80, 120)) {
            for (Map.Entry<String, Report> sample : SAMPLES.entrySet()) {
                GoldenFile.check(
                        sample.getKey() + "-" + width + ".txt", Rendered.atTerminal(sample.getValue(), width, false));
            }
        }
    }

    @Test
    void coloursLookAsTheyDid() throws IOException {
        GoldenFile.check("everything-80-colour.txt", Rendered.atTerminal(SampleReports.everything(), 80, true));
    }
}
