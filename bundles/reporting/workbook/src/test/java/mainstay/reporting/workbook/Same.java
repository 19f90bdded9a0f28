package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.workbook.Opened.Read;

/** Compares what stands in a workbook with a report, cell by cell. */
final class Same {
    private final Report report;
    private final Opened workbook;
    private final double relative;
    private int formulas;

    private Same(Report report, Opened workbook, double relative) {
        this.report = report;
        this.workbook = workbook;
        this.relative = relative;
    }

    /**
     * Fails unless every cell is as in the report.
     *
     * @param formulasOf the workbook with the formulas, when the other has only results
     * @param relative how far numbers may be apart, as a part of them
     * @return how many formulas were among the cells
     */
    static int check(Report report, Opened workbook, Opened formulasOf, double relative) {
        Same same = new Same(report, workbook, relative);
        Layout layout = new Layout(report);
        layout.sheets().forEach(sheet -> same.table(sheet, formulasOf.cells(sheet.name())));
        same.assumptions(formulasOf.cells(Layout.parameters()));
        same.figures(formulasOf.cells(Layout.summary()));
        return same.formulas;
    }

    private void table(TableSheet sheet, Map<String, Read> formulasOf) {
        Map<String, Read> cells = workbook.cells(sheet.name());
        for (int column = 0; column < sheet.fields().size(); column++) {
            Field field = sheet.fields().get(column);
            for (int row = 0; row < sheet.rows(); row++) {
                String address = CellAddress.address(column, row + 1);
                value(
                        sheet.name() + " " + field.name() + " " + address,
                        cells,
                        formulasOf,
                        address,
                        Value.of(field.cells(), row));
            }
        }
    }

    private void assumptions(Map<String, Read> formulasOf) {
        Map<String, Read> cells = workbook.cells(Layout.parameters());
        for (int at = 0; at < report.assumptions().size(); at++) {
            Assumption assumption = report.assumptions().get(at);
            String address = CellAddress.address(Names.VALUE_COLUMN, at + 1);
            value(assumption.name(), cells, formulasOf, address, Value.of(assumption));
        }
    }

    /** Figures are found by their labels. */
    private void figures(Map<String, Read> formulasOf) {
        Map<String, Read> cells = workbook.cells(Layout.summary());
        report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Figures.class::isInstance)
                .flatMap(block -> ((Figures) block).figures().stream())
                .forEach(figure -> figure(figure, cells, formulasOf));
    }

    /** Other texts may be the same as a label. */
    private void figure(Figure figure, Map<String, Read> cells, Map<String, Read> formulasOf) {
        List<String> labels = cells.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("A"))
                .filter(cell -> lines(cell.getValue().value()).equals(lines(figure.label())))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(labels)
                .as(figure.label())
                .anySatisfy(
                        label -> value(figure.label(), cells, formulasOf, label.replace('A', 'B'), Value.of(figure)));
    }

    private void value(
            String what, Map<String, Read> cells, Map<String, Read> formulasOf, String address, Value wanted) {
        Read read = cells.getOrDefault(address, Read.NOTHING);
        String formula = formulasOf.getOrDefault(address, Read.NOTHING).formula();
        String told = what + " =" + formula;
        formulas += formula.isEmpty() ? 0 : 1;
        if (wanted.isUndefined() || wanted.isInfinite()) {
            assertThat(read.value()).as(told).isIn("", "∞", "-∞");
        } else if (wanted.kind() == Kind.TEXT) {
            assertThat(lines(read.value())).as(told).isEqualTo(lines(wanted.text()));
        } else {
            assertThat(read.value()).as(told).isNotEmpty();
            // LibreOffice saves truths that are shown in words as numbers
            assertThat(read.type()).as(told).isIn(wanted.kind() == Kind.FLAG ? "b" : "n", "n");
            double number = Double.parseDouble(read.value());
            assertThat(number).as(told).isCloseTo(expected(wanted), within(Math.abs(expected(wanted)) * relative));
        }
    }

    /** LibreOffice has one kind of line end in a cell, and no halves of characters. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll(" ?[\\ud800-\\udfff?] ?", "");
    }

    private static double expected(Value wanted) {
        return wanted.kind() == Kind.FLAG ? (wanted.number() == 0 ? 0 : 1) : wanted.number();
    }
}
