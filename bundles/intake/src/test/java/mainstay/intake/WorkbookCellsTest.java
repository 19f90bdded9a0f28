package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.DataProblem;
import mainstay.intake.api.ImportResult;
import mainstay.intake.source.SourceFile;
import mainstay.intake.workbook.CellName;
import mainstay.intake.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookCellsTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.10000000000000001, 0.1",
        "274.65999999999997, 274.65999999999997",
        "100, 100",
        "100.0, 100",
        "1E+20, 100000000000000000000",
        "1.2345678901234567E+19, 12345678901234567000",
        "1E-7, 0.0000001",
        "-0, 0",
        "-12.50, -12.5",
        "00012, 12",
        "123456789012345, 123456789012345"
    })
    void numbersAreTheShortestDecimalOfWhatIsStored(String stored, String text) {
        assertThat(cells(new Xlsx().sheet("x", "<c><v>" + stored + "</v></c>"))).containsExactly("A1=" + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | 45352 | 2024-03-01",
                "d/m/yy h:mm | 45352.520833333336 | 2024-03-01T12:30:00",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 45352 | 2024-03-01",
                "yyyy\"年\"m\"月\"d\"日\" | 45352 | 2024-03-01",
                "h:mm | 0.5208333333333334 | 12:30:00",
                "[h]:mm | 1.5 | 36:00:00",
                "yyyy-mm-dd | 60 | 1900-02-29",
                "yyyy-mm-dd | 1 | 1900-01-01",
                "00000 | 123 | 00123",
                "00000 | 123456 | 123456",
                "0.00 | 1.5 | 1.5",
                "0.00% | 0.35 | 0.35",
                "#,##0.00 \"days\" | 7 | 7",
                "[Red]0;[Blue]\"d\" | 7 | 7",
                "_-* #,##0\\ \"s\"_- | 7 | 7",
                "General | 7 | 7"
            })
    void formatsMakeDatesAndIdsOfNumbers(String format, String stored, String text) {
        assertThat(cells(new Xlsx().format(format).sheet("x", "<c s=\"1\"><v>" + stored + "</v></c>")))
                .containsExactly("A1=" + text);
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() {
        assertThat(cells(new Xlsx()
                        .properties("date1904=\"1\"")
                        .format("yyyy-mm-dd")
                        .sheet("x", "<c s=\"1\"><v>43890</v></c>")))
                .containsExactly("A1=2024-03-01");
    }

    @Test
    void textsAreReadWithoutReadingsAndMarkup() {
        Xlsx xlsx = new Xlsx()
                .shared("<r><t>Mü</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ller </t></r>")
                .shared("<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>")
                .shared("<t>a_x000D_b _x005F_x_y</t>")
                .sheet(
                        "x",
                        "<c t=\"s\"><v>0</v></c>|<c t=\"s\"><v>1</v></c>|<c t=\"s\"><v>2</v></c>|"
                                + "<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>|<c t=\"b\"><v>1</v></c>|"
                                + "<c t=\"b\"><v>0</v></c>|<c t=\"str\"><f>A1</f><v>computed</v></c>|<c t=\"str\"><f>A1</f><v></v></c>|"
                                + "<c t=\"d\"><v>2024-03-01T00:00:00</v></c>");
        assertThat(cells(xlsx))
                .containsExactly(
                        "A1=Müller ",
                        "B1=東京",
                        "C1=a\rb _x_y",
                        "D1=inline",
                        "E1=true",
                        "F1=false",
                        "G1=computed",
                        "I1=2024-03-01");
    }

    @Test
    void whatAColumnThatIsReadCannotUseIsAnErrorOfThatRow() {
        ImportResult result = read(new Xlsx()
                .sheet(
                        "accounts",
                        "account_id|name|fit|memo",
                        "A1|Alpha|<c t=\"e\"><v>#N/A</v></c>|x",
                        "A2|Beta|3|y",
                        "<c t=\"e\"><v>#REF!</v></c>|Gamma|3|z",
                        "A4|<c><f>B1</f></c>|1|")
                .sheet(
                        "wallets",
                        "account_id|line|spend|note",
                        "A1|PC|1|",
                        "A2|PC|<c><f>SUM(A1)</f><v></v></c>|",
                        "A2|NB|2|<c t=\"e\"><v>#DIV/0!</v></c>",
                        "A4|NB|<c t=\"e\"><v>#DIV/0!</v></c>|",
                        "A2|<c t=\"e\"><v>#NAME?</v></c>|1|"));
        assertThat(result.problems())
                .filteredOn(DataProblem::isError)
                .extracting(problem ->
                        problem.file() + " " + problem.row() + " " + problem.column() + ": " + problem.message())
                .containsExactly(
                        "book.xlsx sheet accounts 2 fit: cell C2 holds the error #N/A; correct it in the workbook",
                        "book.xlsx sheet accounts 4 account_id: cell A4 holds the error #REF!; correct it in the"
                                + " workbook",
                        "book.xlsx sheet accounts 5 name: cell B5 holds a formula whose value was never computed; open"
                                + " the workbook in a spreadsheet program and save it",
                        "book.xlsx sheet wallets 3 spend: cell C3 holds a formula whose value was never computed; open"
                                + " the workbook in a spreadsheet program and save it",
                        "book.xlsx sheet wallets 5 spend: cell C5 holds the error #DIV/0!; correct it in the workbook",
                        "book.xlsx sheet wallets 6 line: cell B6 holds the error #NAME?; correct it in the workbook");
    }

    @Test
    void mergedCellsAreNeverFilledDown() {
        ImportResult result = read(new Xlsx()
                .sheet("x", "account_id|region|PC|NB", "A1|North|1|2", "A2||3|4", "A3|South|5|", "A4|South|6|7")
                .merged("B2:B3", "C4:D4"));
        assertThat(result.problems())
                .filteredOn(DataProblem::isError)
                .extracting(problem -> problem.row() + " " + problem.column() + ": " + problem.message())
                .containsExactly(
                        "3 region: cell B3 is covered by the merged cells B2:B3; unmerge them and give every cell its value",
                        "4 NB: cell D4 is covered by the merged cells C4:D4; unmerge them and give every cell its value");
        assertThat(result.book()).isEmpty();
    }

    @Test
    void idsPaddedWithZerosAreWhatTheUserSees() {
        ImportResult result = read(new Xlsx()
                .format("00000")
                .sheet("accounts", "account_id|fit", "<c s=\"1\"><v>123</v></c>|<c s=\"1\"><v>4</v></c>")
                .sheet(
                        "wallets",
                        "account_id|line|spend",
                        "00123x|PC|1".replace("x", "\u00A0"),
                        "<c s=\"1\"><v>123</v></c>|NB|<c s=\"1\"><v>2</v></c>"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.book().orElseThrow().accounts().id(0)).isEqualTo("00123");
        assertThat(result.book().orElseThrow().wallets().size()).isEqualTo(2);
    }

    private ImportResult read(Xlsx xlsx) {
        return new Folder(temporary).with("book.xlsx", xlsx.bytes()).read("book.xlsx");
    }

    private List<String> cells(Xlsx xlsx) {
        new Folder(temporary).with("cells.xlsx", xlsx.bytes());
        return cells(temporary.resolve("cells.xlsx"), 0);
    }

    /** The cells of a sheet, as {@code A1=text}; what cannot be used as {@code A1!text}. */
    static List<String> cells(Path file, int sheet) {
        Workbook workbook = Workbook.open(SourceFile.at(file.getFileName().toString(), file));
        List<String> cells = new ArrayList<>();
        workbook.scan(workbook.sheets().get(sheet), Workbook.MOST_COLUMNS, row -> {
            for (int cell = 0; cell < row.count(); cell++) {
                cells.add(CellName.of(row.column(cell), row.number())
                        + (row.fault(cell) == null ? "=" : "!")
                        + row.text(cell));
            }
            return true;
        });
        return cells;
    }
}
