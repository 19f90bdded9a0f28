package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.intake.source.SourceFile;
import mainstay.intake.workbook.Workbook;
import org.junit.jupiter.api.Test;

/** Workbooks that break readers. */
class OddWorkbooksTest {

    @Test
    void everyOddWorkbookIsReadOrRefusedWithOneMessage() throws IOException {
        for (Path file : files()) {
            try {
                Workbook workbook =
                        Workbook.open(SourceFile.at(file.getFileName().toString(), file));
                for (int sheet = 0; sheet < workbook.sheets().size(); sheet++) {
                    List<String> cells = WorkbookCellsTest.cells(file, sheet);
                    assertThat(cells).describedAs("%s", file).noneMatch(cell -> cell.contains("\uFFFD"));
                }
                assertThat(Folder.read(file, false).book()).isEmpty();
            } catch (MainstayException refused) {
                assertThat(refused.getMessage())
                        .contains(file.getFileName().toString())
                        .doesNotContain("Exception");
            }
        }
    }

    /** Set against what unzipping the files shows. */
    @Test
    void cellsOfOddWorkbooksAreWhatStandsInThem() {
        assertThat(cells("frictionless/cast-int-to-string-issue-1251.xlsx"))
                .containsSequence("A2=001", "B2=b", "C2=1", "D2=a", "E2=1", "A3=002");
        assertThat(cells("frictionless/skip-rows.xlsx"))
                .containsExactly("A1=Table 1", "B1!", "A2=A", "B2=B", "A3=8", "B3=9", "B4=TOTAL");
        assertThat(cells("frictionless/table.ods"))
                .containsExactly("A1=id", "B1=name", "A2=1", "B2=english", "A3=2", "B3=中国人");
        assertThat(cells("frictionless/preserve-formatting-percentage.xlsx")).contains("B2=0.52", "B3=0.3", "B4=0.06");
        assertThat(cells("frictionless/adjust-floating-point-error.xlsx")).contains("C3=274.65999999999997");
        assertThat(cells("frictionless/merged-cells.xlsx")).containsExactly("A1=data", "B1!");
        assertThat(cells("sheetjs/DataTypesFormats.xlsx"))
                .contains("B1=2020-07-23", "B2=2020-07-23T09:00:00", "B3=123", "B4=0.9876", "B6=7890");
        assertThat(cells("sheetjs/ErrorTypes.xlsx")).contains("A2!#NULL!", "C2=#NULL?", "H2=true", "A3!#DIV/0!");
        assertThat(cells("sheetjs/RkNumber.xlsx")).contains("C2=10000000", "C3=1200455", "C4=0.01", "C5=12004.55");
        assertThat(cells("sheetjs/LONumbers.xlsx")).contains("B1=1", "J1=12345.6789", "B3=1900-01-01", "C3!-1.2");
        assertThat(cells("sheetjs/author_snowman.xlsx")).isEmpty();
    }

    private static List<String> cells(String file) {
        return WorkbookCellsTest.cells(Data.folder("xlsx-odd").resolve(file), 0);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Data.folder("xlsx-odd"))) {
            return all.filter(file -> file.toString().matches(".*[.](xlsx|ods)"))
                    .sorted()
                    .toList();
        }
    }
}
