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
                    System.out.println(file.getFileName() + " "
                            + workbook.sheets().get(sheet).name() + " " + cells.size() + " "
                            + cells.subList(0, Math.min(40, cells.size())));
                    assertThat(cells).describedAs("%s", file).noneMatch(cell -> cell.contains("\uFFFD"));
                }
                assertThat(Folder.read(file, false).book()).isEmpty();
            } catch (MainstayException refused) {
                System.out.println(file.getFileName() + " REFUSED " + refused.getMessage());
                assertThat(refused.getMessage())
                        .contains(file.getFileName().toString())
                        .doesNotContain("Exception");
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Data.folder("xlsx-odd"))) {
            return all.filter(file -> file.toString().matches(".*[.](xlsx|ods)"))
                    .sorted()
                    .toList();
        }
    }
}
