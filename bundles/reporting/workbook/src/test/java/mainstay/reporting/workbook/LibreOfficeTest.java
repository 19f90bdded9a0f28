package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.reporting.api.Report;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a spreadsheet makes of the formulas: the figures of the report, also when an assumption is changed in the workbook.
 * Skipped where there is no LibreOffice; {@code apt install libreoffice-calc}.
 */
class LibreOfficeTest {
    private static final double RELATIVE = 1e-9;

    /**
     * A workbook to open.
     *
     * @param report what it is made of
     * @param changed the assumptions that a reader changes in it
     */
    private record Case(Report report, Map<String, Object> changed) {}

    @TestFactory
    Stream<DynamicTest> computesTheFiguresOfTheReport(@TempDir Path folder) throws IOException {
        Optional<LibreOffice> office = LibreOffice.installed();
        assumeTrue(office.isPresent(), "skipped: there is no soffice on the path; apt install libreoffice-calc");
        Map<String, Case> cases = cases();
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        for (Map.Entry<String, Case> each : cases.entrySet()) {
            workbooks.put(
                    each.getKey(),
                    Opened.toCompute(each.getValue().report(), each.getValue().changed())
                            .zipped());
        }
        Map<String, Opened> recalculated = office.get().recalculated(workbooks, folder);
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> check(each.getValue(), recalculated.get(each.getKey()))));
    }

    private static Map<String, Case> cases() {
        Report sample = SampleReports.everything();
        Report tricky = TrickyReport.report();
        Report list = RealReports.priorityList();
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("as it is", new Case(sample, Map.of()));
        cases.put("another margin", new Case(sample, Map.of("margin.default", 0.4)));
        cases.put("another salary", new Case(sample, Map.of("teamcost.team.salary", 90_000.0)));
        cases.put("another target", new Case(sample, Map.of("profit.target", 500_000.0, "target.shared", 95_000.0)));
        cases.put("no account to serve", new Case(sample, Map.of("teamcost.shared.accounts", 0.0)));
        cases.put("tricky", new Case(tricky, Map.of()));
        cases.put("tricky with another tier", new Case(tricky, Map.of("tier.a1", 0.0, "r1", -1e6)));
        cases.put("the list of the example", new Case(list, Map.of()));
        cases.put("under another policy", new Case(list, Map.of("policy", "max-profit", "capture.none", 0.2)));
        cases.put("on revenue", new Case(list, Map.of("profit.basis", "revenue", "target.shared", 50_000.0)));
        cases.put("the book of the example", new Case(RealReports.book(), Map.of()));
        cases.put("hostile", new Case(SampleReports.hostile(), Map.of("margin.default", 0.5)));
        cases.put("empty", new Case(SampleReports.empty(), Map.of()));
        cases.put("nothing", new Case(SampleReports.nothing(), Map.of()));
        return cases;
    }

    private static void check(Case each, Opened recalculated) throws IOException {
        Report expected = Computed.anew(each.report(), each.changed());
        int formulas = Same.check(expected, recalculated, Opened.of(each.report()), RELATIVE);
        assertThat(recalculated.sheetParts().keySet())
                .containsExactlyElementsOf(new Layout(each.report()).sheetNames());
        assertThat(formulas > 0).isEqualTo(!each.report().assumptions().isEmpty());
    }
}
