package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.stream.Collectors;
import mainstay.reporting.tck.SampleReports;
import mainstay.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

/** The parts of a workbook against a file; {@code -Dmainstay.golden=write} writes the file instead. */
class GoldenTest {
    @Test
    void thePartsOfAWorkbookAreAsTheyWere() throws IOException {
        String actual = Opened.of(SampleReports.plain()).parts().entrySet().stream()
                .map(part -> "--- " + part.getKey() + "\n" + lines(part.getValue()) + "\n")
                .collect(Collectors.joining());
        GoldenFile.check("plain.txt", actual);
    }

    /** A line for each cell and each other element that may be many. */
    private static String lines(String xml) {
        return xml.replaceAll(
                "(?=<(row|c|col|xf|font|fill|border|Override|Relationship|definedName|sheet|dataValidation|hyperlink|mergeCell)[ />])",
                "\n");
    }
}
