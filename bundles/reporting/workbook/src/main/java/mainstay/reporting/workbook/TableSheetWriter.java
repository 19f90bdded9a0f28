package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.DerivedColumn;
import mainstay.reporting.office.XmlText;

/** Writes the sheet of a table: row after row, none of which is kept. */
final class TableSheetWriter {
    private final TableSheet sheet;
    private final List<Optional<Formula>> formulas = new ArrayList<>();

    TableSheetWriter(TableSheet sheet, Layout layout) {
        this.sheet = sheet;
        for (Field field : sheet.fields()) {
            formulas.add(field.formula().flatMap(formula -> FormulaWriter.inRowsOf(sheet, layout, formula)));
        }
    }

    void write(XmlText xml, CellTexts cuts) throws IOException {
        WorkbookSheet frame = WorkbookSheet.withHead(
                xml,
                sheet.fields().stream().map(field -> Widths.of(sheet, field)).toList(),
                sheet.derived().size());
        Rows rows = new Rows(xml, cuts);
        head(frame, rows);
        for (int row = 0; row < sheet.rows(); row++) {
            row(rows.next(), row);
        }
        rows.end();
        if (sheet.chart().isPresent()) {
            frame.draw();
        }
        frame.end(sheet.rows() + 1);
    }

    private void head(WorkbookSheet frame, Rows rows) throws IOException {
        rows.next(Widths.headingLines(sheet));
        for (int at = 0; at < sheet.fields().size(); at++) {
            Field field = sheet.fields().get(at);
            rows.heading(at, sheet.heading(field), field.cells().kind());
            frame.hint(at, 0, sheet.heading(field), ColumnsSheet.explanation(field));
        }
        int right = sheet.fields().size();
        for (DerivedColumn derived : sheet.derived()) {
            rows.heading(right, derived.cells().name(), derived.cells().kind());
            right++;
        }
    }

    private void row(Rows rows, int row) throws IOException {
        for (int at = 0; at < formulas.size(); at++) {
            Value value = Value.of(sheet.fields().get(at).cells(), row);
            if (formulas.get(at).isPresent()) {
                rows.cell(at, value, formulas.get(at).get());
            } else {
                rows.cell(at, sheet.fields().get(at).isInput() ? Look.EDITABLE : Look.PLAIN, value);
            }
        }
        int right = sheet.fields().size();
        for (DerivedColumn derived : sheet.derived()) {
            rows.cell(
                    right,
                    Value.of(derived.cells(), row),
                    new Formula(derived.formulas().apply(row)));
            right++;
        }
    }
}
