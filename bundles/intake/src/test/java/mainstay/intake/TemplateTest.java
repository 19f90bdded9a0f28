package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import mainstay.book.AccountField;
import mainstay.book.Language;
import mainstay.book.MainstayException;
import mainstay.book.PlanTable;
import mainstay.book.WalletField;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

    @TempDir
    Path temporary;

    @Test
    void anUnfilledTemplateHoldsNoAccounts() {
        Path file = written();
        assertThatThrownBy(() -> Folder.read(file, false))
                .hasMessage("template.xlsx sheet accounts holds no accounts; a book needs at least one");
    }

    @Test
    void everyColumnIsThereAndExplained() {
        Path file = written();
        assertThat(WorkbookCellsTest.cells(file, 0))
                .hasSize(AccountField.values().length)
                .startsWith("A1=account_id", "B1=name");
        assertThat(WorkbookCellsTest.cells(file, 1))
                .hasSize(WalletField.values().length + 2)
                .contains("C1=spend");
        assertThat(WorkbookCellsTest.cells(file, 2))
                .containsExactly("A1=line", "B1=division", "C1=grade", "D1=replaces", "E1=cannibalises");
        assertThat(WorkbookCellsTest.cells(file, 2 + PlanTable.values().length))
                .contains("B4=account_id", "C4=required", "B9=purchasing", "E9=centralized, decentralized")
                .contains("E12=a fraction (0.35 for 35 %) from -1 to 10");
    }

    @Test
    void aChineseTemplateHasTheSameColumnsAndExplainsThemInChinese() throws IOException {
        Path file = Language.CHINESE.during(this::written);

        assertThat(WorkbookCellsTest.cells(file, 0)).startsWith("A1=account_id", "B1=name");
        assertThat(WorkbookCellsTest.cells(file, 2 + PlanTable.values().length))
                .contains("B4=account_id", "C4=必填", "D4=客户的编号；各出现一次", "E9=centralized, decentralized")
                .contains("E12=-1 至 10 的比例（0.35 即 35%）");
        assertThat(Folder.read(filled(file), false).problems()).isEmpty();
    }

    @Test
    void aFilledTemplateImportsAsItIs() throws IOException {
        Path file = filled(written());
        ImportResult result = Folder.read(file, false);
        assertThat(result.problems()).isEmpty();
        assertThat(result.notes()).containsExactly("filled.xlsx: not read: sheet explanations");
        assertThat(result.book().orElseThrow().accounts().id(0)).isEqualTo("00123");
        assertThat(result.book()
                        .orElseThrow()
                        .wallets()
                        .column(WalletField.SPEND)
                        .get(0))
                .isEqualTo(100.5);
    }

    @Test
    void sheetsThatAreNotFilledInAreNoTablesOfTheBook() throws IOException {
        assertThat(Folder.read(filled(written()), false)
                        .book()
                        .orElseThrow()
                        .plan()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void cellsAreCheckedAndTheHeaderStays() throws IOException {
        String accounts = part(written(), "xl/worksheets/sheet1.xml");
        assertThat(accounts)
                .contains("ySplit=\"1\" topLeftCell=\"A2\"")
                .contains("sqref=\"F2:F1048576\"")
                .contains("<formula1>\"centralized,decentralized\"</formula1>")
                .contains("AND(ISNUMBER(I2),I2>=-1,10>=I2)");
        assertThat(part(written(), "xl/worksheets/sheet2.xml")).contains("AND(ISNUMBER(C2),C2>=0)");
        assertThat(part(written(), "xl/comments1.xml")).contains("Required. The identifier of the account");
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
        Path file = Files.writeString(temporary.resolve("mine.xlsx"), "mine");
        assertThatThrownBy(() -> Intake.writeTemplate(file, false))
                .isInstanceOf(MainstayException.class)
                .hasMessage(file + " is there already; name another file, or replace it with --force");
        assertThat(file).hasContent("mine");
        Intake.writeTemplate(file, true);
        assertThat(WorkbookCellsTest.cells(file, 0)).isNotEmpty();
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        assertThatThrownBy(() -> Intake.writeTemplate(temporary.resolve("t.csv"), false))
                .hasMessageContaining("does not end so; name it t.csv.xlsx");
        assertThatThrownBy(() -> Intake.writeTemplate(temporary.resolve("no/t.xlsx"), false))
                .hasMessageEndingWith("does not exist; create it first");
    }

    private Path written() {
        Path file = temporary.resolve("template.xlsx");
        Intake.writeTemplate(file, true);
        return file;
    }

    /** Fills in a row a sheet, as a spreadsheet program would. */
    private Path filled(Path template) throws IOException {
        Xlsx xlsx = new Xlsx();
        byte[] bytes;
        try (ZipFile zip = new ZipFile(template.toFile())) {
            zip.stream().forEach(entry -> xlsx.part(entry.getName(), part(template, entry.getName())));
        }
        xlsx.part(
                "xl/worksheets/sheet1.xml",
                withRow(
                        template,
                        1,
                        "<c r=\"A2\" t=\"inlineStr\"><is><t>00123</t></is></c><c r=\"G2\" t=\"b\"><v>1</v></c>"));
        xlsx.part(
                "xl/worksheets/sheet2.xml",
                withRow(
                        template,
                        2,
                        "<c r=\"A2\" t=\"inlineStr\"><is><t>00123</t></is></c>"
                                + "<c r=\"B2\" t=\"inlineStr\"><is><t>PC</t></is></c><c r=\"C2\"><v>100.5</v></c>"));
        bytes = xlsx.bytes();
        return Files.write(temporary.resolve("filled.xlsx"), bytes);
    }

    private static String withRow(Path template, int sheet, String cells) {
        return part(template, "xl/worksheets/sheet" + sheet + ".xml")
                .replace("</sheetData>", "<row r=\"2\">" + cells + "</row></sheetData>");
    }

    private static String part(Path file, String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
