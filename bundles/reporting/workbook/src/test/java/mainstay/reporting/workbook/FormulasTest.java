package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mainstay.reporting.api.Report;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.Test;

class FormulasTest {

    @Test
    void everyCellHasTheNumberOfTheReportWithItsFormula() throws IOException {
        Opened workbook = Opened.of(SampleReports.everything());

        int formulas = Same.check(SampleReports.everything(), workbook, workbook, 0);

        assertThat(formulas).isEqualTo(5 * 8 + 5 + 2 + 2);
    }

    @Test
    void everyFormulaOfTheSamplesComesToWhatTheReportSays() throws IOException {
        for (Report report : List.of(SampleReports.everything(), SampleReports.plain())) {
            Opened workbook = Opened.of(report);

            Same.check(Computed.anew(report, Map.of()), workbook, workbook, 1e-12);
        }
    }
}
