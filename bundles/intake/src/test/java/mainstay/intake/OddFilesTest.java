package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.table.CsvTable;
import mainstay.intake.text.DialectHint;
import org.junit.jupiter.api.Test;

/** Files that break CSV readers. */
class OddFilesTest {

    @Test
    void theSpectrumParsesAsExpected() throws IOException {
        Path folder = Data.folder("csv-spectrum");
        int compared = 0;
        for (Path csv : files(folder)) {
            Path expected = folder.resolve("expected")
                    .resolve(csv.getFileName().toString().replace(".csv", ".json"));
            JsonNode json = new ObjectMapper().readTree(expected.toFile());
            if (csv.getFileName().toString().equals("location_coordinates.csv")) {
                // Its expected parse is one object instead of a list, and has another telephone number than the file.
                assertThat(rows(csv)).hasSize(1);
                assertThat(rows(csv).get(0))
                        .containsEntry("Contact Phone Number", "2095257564")
                        .containsEntry(
                                "Location Coordinates",
                                json.get("Location Coordinates").asText());
            } else {
                List<Map<String, String>> wanted = new ArrayList<>();
                json.forEach(object -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    object.properties()
                            .forEach(cell ->
                                    row.put(cell.getKey(), cell.getValue().asText()));
                    wanted.add(row);
                });
                assertThat(rows(csv)).describedAs("%s", csv).isEqualTo(wanted);
            }
            compared++;
        }
        assertThat(compared).isEqualTo(12);
    }

    @Test
    void everyOddFileIsReadOrRefusedWithOneMessage() throws IOException {
        for (Path csv : files(Data.folder("csv-odd"))) {
            try {
                for (Map<String, String> row : rows(csv)) {
                    assertThat(row.values()).describedAs("%s", csv).noneMatch(cell -> cell.contains("\uFFFD"));
                }
            } catch (MainstayException refused) {
                assertThat(refused.getMessage())
                        .startsWith(csv.getFileName().toString())
                        .doesNotContain("Exception");
            }
            try {
                assertThat(Folder.read(csv, false).book())
                        .describedAs("%s", csv)
                        .isEmpty();
            } catch (MainstayException refused) {
                assertThat(refused.getMessage())
                        .contains(csv.getFileName().toString())
                        .doesNotContain("Exception");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*[.][ct]sv"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Map<String, String>> rows(Path csv) {
        try (Source source = Source.open(csv)) {
            CsvTable table = CsvTable.open(((FileSource) source).file(), DialectHint.NOTHING, Set.of());
            List<Map<String, String>> rows = new ArrayList<>();
            table.forEach(row -> {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int cell = 0; cell < Math.min(row.cells(), table.header().size()); cell++) {
                    cells.put(table.header().get(cell), row.raw(cell));
                }
                rows.add(cells);
            });
            return rows;
        }
    }
}
