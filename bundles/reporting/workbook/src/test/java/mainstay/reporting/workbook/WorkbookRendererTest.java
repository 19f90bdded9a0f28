package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Assumption.Allowed;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.workbook.Opened.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRendererTest {

    @Test
    void aTableStandsAloneInItsSheetBelowItsHeadings() throws IOException {
        Opened workbook = Opened.of(report(texts("who-is-who", "account_id", "beiling-bank")));

        assertThat(workbook.cells("Who is who"))
                .containsExactly(Map.entry("A1", text("Account id")), Map.entry("A2", text("beiling-bank")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "wallets"})
    void theTablesOfABookHaveTheNamesThatImportKnows(String id) throws IOException {
        Opened workbook = Opened.of(report(texts(id, "account_id", "beiling-bank")));

        assertThat(workbook.cells(id)).containsEntry("A1", text("account_id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "007",
                "1e5",
                "TRUE",
                " before",
                "after ",
                "  ",
                "\ttab",
                "two\nlines",
                "\r\n",
                "_x000D_",
                "_x005F_x000D_",
                "\u0000",
                "\u001b[31m",
                "\ufffe",
                "\ud83d",
                "<&\">'",
                "北岭银行",
                "👩‍🚀",
                "'quoted",
                "#N/A",
                "1.2.2024",
                "\u202eabc"
            })
    void aTextIsATextAndReadBackAsItWas(String text) throws IOException {
        Opened workbook = Opened.of(report(texts("rows", "name", text)));

        assertThat(workbook.cells("Rows")).containsEntry("A2", text(text));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                1e5,
                0.1 + 0.2,
                1 / 3.0,
                1e15,
                123_456_789_012_345_680.0,
                9_007_199_254_740_992.0,
                1e-7,
                Double.MIN_VALUE,
                Double.MAX_VALUE
            })
    void aNumberIsReadBackToTheLastBit(double number) throws IOException {
        Opened workbook = Opened.of(report(numbers("rows", Kind.MONEY, number)));

        Read read = workbook.cells("Rows").get("A2");
        assertThat(read.type()).isEqualTo("n");
        assertThat(Double.doubleToRawLongBits(Double.parseDouble(read.value())))
                .isEqualTo(Double.doubleToRawLongBits(number));
    }

    @Test
    void whatIsUndefinedIsAnEmptyCellAndWhatIsInfiniteIsNoNumber() throws IOException {
        Opened workbook = Opened.of(report(
                numbers("numbers", Kind.RATIO, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                texts("texts", "name", "")));

        assertThat(workbook.cells("Numbers")).doesNotContainKey("A2");
        assertThat(workbook.cells("Numbers")).containsEntry("A3", text("∞")).containsEntry("A4", text("-∞"));
        assertThat(workbook.cells("Texts")).doesNotContainKey("A2");
    }

    @Test
    void aTextThatIsTooLongForACellIsCutAndTheSummarySaysSo() throws IOException {
        Opened workbook = Opened.of(report(texts("rows", "name", "x".repeat(40_000), "x".repeat(32_767))));

        assertThat(workbook.cells("Rows").get("A2").value()).hasSize(32_767).endsWith("x… (cut)");
        assertThat(workbook.cells("Rows").get("A3").value()).hasSize(32_767).endsWith("xx");
        assertThat(workbook.cells("Summary").values())
                .contains(text("1 text has more than 32767 characters and is cut to the limit of a cell."));
    }

    @Test
    void aTableThatIsTooLongForASheetIsCutAndTheSummarySaysSo() throws IOException {
        Table table =
                Table.of("rows", "Rows", List.of(Field.of(Column.number("n", Kind.COUNT, row -> row))), 1_048_576);
        Figure total = Figure.number("total", Kind.COUNT, 12, "").by(new Total("rows", "n"));

        Opened workbook = Opened.of(report(new Figures(List.of(total)), table));

        assertThat(workbook.parts().get(workbook.sheetParts().get("Rows")))
                .contains("<c r=\"A1048576\"")
                .doesNotContain("<c r=\"A1048577\"");
        assertThat(workbook.cells("Summary").values())
                .contains(text("The sheet Rows has the first 1048575 of 1048576 rows, the limit of a sheet."
                        + " The csv format has all rows."))
                .contains(new Read("n", "12", ""));
    }

    @Test
    void anInputInATableIsRefusedWhereTheBookWouldRefuseIt() throws IOException {
        Report barriers = RealReports.all(RealReports.example(), Map.of()).stream()
                .filter(report -> report.id().equals("barriers"))
                .findFirst()
                .orElseThrow();
        TableSheet sheet = new Layout(barriers).sheet("barriers").orElseThrow();
        Opened workbook = Opened.of(barriers);
        String written = workbook.parts().get(workbook.sheetParts().get(sheet.name()));

        assertThat(refused(written, sheet, "blocks"))
                .contains("operator=\"between\"", "<formula1>0</formula1><formula2>1</formula2>");
        assertThat(refused(written, sheet, "cost"))
                .contains("operator=\"greaterThanOrEqual\"", "<formula1>0</formula1>");
        assertThat(refused(written, sheet, "margin")).contains("<formula1>-10</formula1><formula2>1</formula2>");
    }

    private static String refused(String written, TableSheet sheet, String field) {
        int column = sheet.column(field).orElseThrow();
        String cells = "sqref=\"" + CellAddress.range(column, 1, column, sheet.rows()) + "\"";
        int at = written.indexOf(cells);
        return written.substring(written.lastIndexOf("<dataValidation ", at), written.indexOf("</dataValidation>", at));
    }

    @Test
    void onlyAnAssumptionThatFiguresFollowFromIsOfferedForChange() throws IOException {
        Assumption used = assumption("margin.default", Optional.empty());
        Assumption unused = assumption("scoring.weight", Optional.empty());
        Assumption derived = assumption("derived", Optional.of(Expression.given("margin.default")));
        Assumption leading = assumption("heads", Optional.empty());
        Assumption nowhere = assumption("nowhere", Optional.of(Expression.given("heads")));
        List<Assumption> all = List.of(used, unused, derived, leading, nowhere);
        Figures figures =
                new Figures(List.of(Figure.number("twice", Kind.NUMBER, 1, "").by(Expression.given("derived"))));
        Section section = new Section("glance", "Glance", "", List.of(figures));

        Opened workbook = Opened.of(new Report("r", "R", TrickyReport.provenance(), all, List.of(section), List.of()));

        assertThat(workbook.cells("Parameters"))
                .containsEntry("G2", text("input: change to update figures"))
                .containsEntry("G3", text("for information"))
                .containsEntry("G4", text("computed from other values"))
                .as("what follows from it is no figure")
                .containsEntry("G5", text("for information"));
        assertThat(workbook.cells("Summary").values())
                .contains(
                        text("change a yellow value to update the figures with formulas; other figures do not change"));
    }

    @Test
    void aWorkbookInWhichNothingFollowsSaysSoAndHasNoInput() throws IOException {
        List<Assumption> all = List.of(assumption("heads", Optional.empty()));

        Opened workbook = Opened.of(new Report("r", "R", TrickyReport.provenance(), all, List.of(), List.of()));

        assertThat(workbook.cells("Parameters")).containsEntry("G2", text("for information"));
        assertThat(workbook.cells("Summary").values())
                .contains(text("for information: no figure of this workbook follows from them; whatif shows what"
                        + " another value brings"));
    }

    @Test
    void aFormulaOfWhatIsNotInTheWorkbookIsLeftOut() throws IOException {
        Table table = numbers("rows", Kind.COUNT, 1);
        Figures figures = new Figures(List.of(
                Figure.number("no table", Kind.COUNT, 1, "").by(new Total("none", "n")),
                Figure.number("no field", Kind.COUNT, 1, "").by(new Total("rows", "none")),
                Figure.number("no assumption", Kind.COUNT, 1, "").by(Expression.given("none")),
                Figure.number("no row", Kind.COUNT, 1, "").by(Expression.cell("n"))));

        assertThat(Opened.of(report(figures, table)).cells("Summary").values())
                .extracting(Read::formula)
                .containsOnly("");
    }

    private static Assumption assumption(String name, Optional<Expression> formula) {
        return new Assumption(
                name, Kind.RATIO, 0.5, "", "default", false, "what it means", "0 to 1", formula, Allowed.ANYTHING);
    }

    private static Report report(Block... blocks) {
        Section section = new Section("Section", "", List.of(blocks));
        return new Report("r", "R", TrickyReport.provenance(), List.of(), List.of(section), List.of());
    }

    private static Table texts(String id, String name, String... texts) {
        return Table.of(id, "Title", List.of(Field.of(Column.text(name, row -> texts[row]))), texts.length);
    }

    private static Table numbers(String id, Kind kind, double... numbers) {
        return Table.of(id, "Title", List.of(Field.of(Column.number("n", kind, row -> numbers[row]))), numbers.length);
    }

    private static Read text(String text) {
        return new Read("inlineStr", text, "");
    }
}
