package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption.Allowed;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.office.DerivedColumn;
import mainstay.reporting.office.XmlText;

/** Writes the sheet of a table: row after row, none of which is kept. */
final class TableSheetWriter {
    private static final Pattern PROFIT = Pattern.compile("(expected_|best_)?profit(_(?!moved|freed|change).*)?");

    /** What a profit is to reach, where a table has it. */
    private static final String TARGET = "target";

    private final TableSheet sheet;
    private final String day;
    private final List<Field> fields;
    private final List<Optional<Formula>> formulas = new ArrayList<>();

    TableSheetWriter(TableSheet sheet, Layout layout) {
        this.sheet = sheet;
        this.fields = sheet.fields();
        this.day = layout.day();
        for (Field field : fields) {
            formulas.add(field.formula().flatMap(formula -> FormulaWriter.inRowsOf(sheet, layout, formula)));
        }
    }

    void write(XmlText xml, CellTexts cuts) throws IOException {
        WorkbookSheet frame = WorkbookSheet.withHead(
                xml,
                fields.stream().map(field -> Widths.of(sheet, field)).toList(),
                sheet.kept(),
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
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            rows.heading(at, sheet.heading(field), field.cells().kind());
            frame.hint(at, 0, sheet.heading(field), explanation(field));
            if (field.isInput() && sheet.rows() > 0) {
                Allowed allowed = CellRule.of(field.input().orElseThrow());
                frame.rule(at, sheet.rows(), sheet.heading(field), allowed);
            }
            if (isProfit(field) && sheet.rows() > 0) { // a loss, or less than it is to be
                String cell = "$" + CellAddress.address(at, 1);
                String target = sheet.column(TARGET)
                        .map(place -> "$" + CellAddress.address(place, 1))
                        .orElse("0");
                frame.mark(
                        at,
                        sheet.rows(),
                        "AND(ISNUMBER(" + cell + "),ISNUMBER(" + target + ")," + cell + "<" + target + ")");
            }
        }
        int right = fields.size();
        for (DerivedColumn derived : sheet.derived()) {
            rows.heading(right, derived.cells().name(), derived.cells().kind());
            right++;
        }
    }

    private String explanation(Field field) {
        String explained = ColumnsSheet.explanation(field);
        return field.isFrozen() ? WorkbookWords.phrase("as-computed.hint", day) + "\n" + explained : explained;
    }

    /** Whether an amount below 0 is a loss, and not a change for the worse. */
    private static boolean isProfit(Field field) {
        return field.cells().kind() == Kind.MONEY
                && PROFIT.matcher(field.name()).matches();
    }

    private void row(Rows rows, int row) throws IOException {
        for (int at = 0; at < formulas.size(); at++) {
            Value value = Value.of(fields.get(at).cells(), row);
            if (formulas.get(at).isPresent()) {
                rows.cell(at, value, formulas.get(at).get());
            } else {
                rows.cell(at, fields.get(at).isInput() ? Look.EDITABLE : Look.PLAIN, value);
            }
        }
        int right = fields.size();
        for (DerivedColumn derived : sheet.derived()) {
            rows.cell(
                    right,
                    Value.of(derived.cells(), row),
                    new Formula(derived.formulas().apply(row)));
            right++;
        }
    }
}
