package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mainstay.book.DataProblem;
import mainstay.intake.api.ImportResult;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsImportTest {

    @TempDir
    Path temporary;

    @Test
    void sheetsOfAnOldWorkbookMakeABook() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        sheet(workbook, "Accounts", "account_id|name|strategic", "A1|Älpha|true", "A2|北京|");
        workbook.setSheetHidden(workbook.getSheetIndex(sheet(workbook, "old", "x")), true);
        HSSFSheet wallets = sheet(workbook, "Wallets", "account_id|line|spend", "A1|PC|100.5", "A2|PC|7");
        wallets.getRow(2).setZeroHeight(true);
        ImportResult result = read(workbook);
        assertThat(result.problems()).isEmpty();
        assertThat(result.notes())
                .containsExactly(
                        "book.xls: hidden and not read: sheet old",
                        "book.xls sheet Wallets: 1 hidden row is read like the others");
        assertThat(result.book().orElseThrow().wallets().size()).isEqualTo(2);
    }

    @Test
    void everyKindOfCellIsReadAsItIsMeant() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFRow row = workbook.createSheet("x").createRow(4);
        row.createCell(0).setCellValue(0.1);
        row.createCell(1).setCellValue(true);
        row.createCell(2).setCellErrorValue(FormulaError.NA);
        row.createCell(3).setCellFormula("1+1");
        row.createCell(4).setCellValue(45352.5);
        row.getCell(4).setCellStyle(style(workbook, "yyyy-mm-dd hh:mm"));
        row.createCell(5).setCellValue(45352);
        row.getCell(5).setCellStyle(style(workbook, "m/d/yy"));
        row.createCell(6).setCellValue(123);
        row.getCell(6).setCellStyle(style(workbook, "00000"));
        row.createCell(7).setCellStyle(style(workbook, "00000"));
        row.createCell(8).setCellValue(12345678901d);
        new Folder(temporary).with("cells.xls", bytes(workbook));
        assertThat(WorkbookCellsTest.cells(temporary.resolve("cells.xls"), 0))
                .containsExactly(
                        "A5=0.1",
                        "B5=true",
                        "C5!#N/A",
                        "D5=0",
                        "E5=2024-03-01T12:00:00",
                        "F5=2024-03-01",
                        "G5=00123",
                        "I5=12345678901");
    }

    @Test
    void mergedCellsAreNeverFilledDown() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        sheet(workbook, "x", "account_id|region|PC", "A1|North|1", "A2||2")
                .addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        assertThat(read(workbook).problems())
                .filteredOn(DataProblem::isError)
                .extracting(problem -> problem.row() + " " + problem.message())
                .containsExactly(
                        "3 cell B3 is covered by the merged cells B2:B3; unmerge them and give every cell its value");
    }

    @Test
    void aPasswordIsNamed() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        sheet(workbook, "x", "account_id|PC", "A1|1");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] encrypted = bytes(workbook);
        Biff8EncryptionKey.setCurrentUserPassword(null);
        Folder folder = new Folder(temporary).with("book.xls", encrypted);
        assertThatThrownBy(() -> folder.read("book.xls"))
                .hasMessage(
                        "book.xls is protected by a password; open it in a spreadsheet program, remove the password,"
                                + " and save it");
    }

    @Test
    void theLibraryWritesNothingToStandardError() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            sheetsOfAnOldWorkbookMakeABook();
        } finally {
            System.setErr(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static CellStyle style(HSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static HSSFSheet sheet(HSSFWorkbook workbook, String name, String... rows) {
        HSSFSheet sheet = workbook.createSheet(name);
        for (int at = 0; at < rows.length; at++) {
            HSSFRow row = sheet.createRow(at);
            List<String> cells = List.of(rows[at].split("[|]", -1));
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                if (cell.matches("[0-9.]+")) {
                    row.createCell(column).setCellValue(Double.parseDouble(cell));
                } else if (!cell.isEmpty()) {
                    row.createCell(column).setCellValue(cell);
                }
            }
        }
        return sheet;
    }

    private ImportResult read(HSSFWorkbook workbook) {
        return new Folder(temporary).with("book.xls", bytes(workbook)).read("book.xls");
    }

    static byte[] bytes(HSSFWorkbook workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
