package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.Test;

/** The parts of a workbook against a file; {@code -Dmainstay.golden=write} writes the file instead. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "plain.txt");

    @Test
    void thePartsOfAWorkbookAreAsTheyWere() throws IOException {
        String actual = Opened.of(SampleReports.plain()).parts().entrySet().stream()
                .map(part -> "--- " + part.getKey() + "\n" + lines(part.getValue()) + "\n")
                .collect(Collectors.joining());
        if ("write".equals(System.getProperty("mainstay.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    /** A line for each cell and each other element that may be many. */
    private static String lines(String xml) {
        return xml.replaceAll(
                "(?=<(row|c|col|xf|font|fill|border|Override|Relationship|definedName|sheet|dataValidation|hyperlink|mergeCell)[ />])",
                "\n");
    }
}
