package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mainstay.book.DataProblem;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsImportTest {

    @TempDir
    Path temporary;

    @Test
    void sheetsOfAnOdsMakeABook() {
        ImportResult result = read(new Ods()
                .sheet("accounts", "account_id|name", "A1|Alpha", "A2|Beta")
                .raw("secret", "unseen", "")
                .sheet("wallets", "account_id|line|spend", "A1|PC|100.5", "A2|PC|7"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.notes()).containsExactly("book.ods: hidden and not read: sheet secret");
        assertThat(result.book().orElseThrow().wallets().size()).isEqualTo(2);
    }

    @Test
    void everyKindOfCellIsReadAsItIsMeant() {
        assertThat(
                        cells(
                                new Ods()
                                        .sheet(
                                                "x",
                                                "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-01\"><text:p>1.3.</text:p></table:table-cell>"
                                                        + "|<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-01T12:30:00\"/>"
                                                        + "|<table:table-cell office:value-type=\"time\" office:time-value=\"PT36H30M00S\"/>"
                                                        + "|<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                                                        + "|<table:table-cell office:value-type=\"percentage\" office:value=\"0.35\"><text:p>35%</text:p></table:table-cell>"
                                                        + "|<table:table-cell office:value-type=\"currency\" office:value=\"1234.5\"><text:p>1.234,50 €</text:p></table:table-cell>"
                                                        + "|<table:table-cell office:value-type=\"float\" office:value=\"123\"><text:p>00123</text:p></table:table-cell>",
                                                "<table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"2\"/>b  \n c</text:p><text:p><text:span>d</text:span></text:p></table:table-cell>"
                                                        + "|<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation><text:p>cell</text:p></table:table-cell>"
                                                        + "|<table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>"
                                                        + "|<table:table-cell table:formula=\"of:=A1\"/>"
                                                        + "|<table:table-cell table:formula=\"of:=A1\" office:value-type=\"float\" office:value=\"3\"/>")))
                .containsExactly(
                        "A1=2024-03-01",
                        "B1=2024-03-01T12:30:00",
                        "C1=36:30:00",
                        "D1=true",
                        "E1=0.35",
                        "F1=1234.5",
                        "G1=00123",
                        "A2=a  b c\nd",
                        "B2=cell",
                        "C2!#N/A",
                        "D2!",
                        "E2=3");
    }

    @Test
    void repeatedRowsAndCellsAreThere() {
        assertThat(cells(new Ods()
                        .raw(
                                "x",
                                "seen",
                                "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>"
                                        + Ods.cell("a")
                                                .replace(
                                                        "<table:table-cell",
                                                        "<table:table-cell table:number-columns-repeated=\"2\"")
                                        + "</table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                                        + "<table:table-row-group><table:table-row table:number-rows-repeated=\"2\">"
                                        + Ods.cell("b")
                                        + "</table:table-row></table:table-row-group>")))
                .containsExactly("C1=a", "D1=a", "A5=b", "A6=b");
    }

    @Test
    void mergedCellsAreNeverFilledDown() {
        ImportResult result = read(new Ods()
                .sheet(
                        "x",
                        "account_id|region|PC",
                        "A1|<table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>North</text:p></table:table-cell>|1",
                        "A2|<table:covered-table-cell/>|2"));
        assertThat(result.problems())
                .filteredOn(DataProblem::isError)
                .extracting(DataProblem::message)
                .containsExactly(
                        "cell B3 is covered by the merged cells B2:B3; unmerge them and give every cell its value");
    }

    @Test
    void filteredRowsAreReadAndCounted() {
        ImportResult result = read(new Ods()
                .raw(
                        "x",
                        "seen",
                        "<table:table-header-rows><table:table-row>" + Ods.cell("account_id") + Ods.cell("PC")
                                + "</table:table-row></table:table-header-rows><table:table-row table:visibility=\"filter\">"
                                + Ods.cell("A1") + Ods.cell("5") + "</table:table-row>"));
        assertThat(result.notes())
                .containsExactly(
                        "book.ods sheet x: 1 hidden row is read like the others",
                        "book.ods sheet x: every row spends on 1 product line, its column PC");
        assertThat(result.book()).isPresent();
    }

    private ImportResult read(Ods ods) {
        return new Folder(temporary).with("book.ods", ods.bytes()).read("book.ods");
    }

    private List<String> cells(Ods ods) {
        new Folder(temporary).with("cells.ods", ods.bytes());
        return WorkbookCellsTest.cells(temporary.resolve("cells.ods"), 0);
    }
}
