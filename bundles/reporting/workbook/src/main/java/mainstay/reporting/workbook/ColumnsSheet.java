package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.List;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.XmlText;

/** Tells where the columns of every table come from. */
final class ColumnsSheet {
    private static final List<String> HEADINGS = List.of("sheet", "column", "name", "source", "formula");
    private static final List<Integer> WIDTHS = List.of(24, 26, 26, 60, 60);

    private ColumnsSheet() {}

    static void write(XmlText xml, Layout layout, CellTexts cuts) throws IOException {
        WorkbookSheet frame = WorkbookSheet.withHead(xml, WIDTHS);
        Rows rows = new Rows(xml, cuts)
                .next()
                .headings(HEADINGS.stream()
                        .map(key -> WorkbookWords.phrase("columns." + key))
                        .toList());
        for (TableSheet sheet : layout.sheets()) {
            for (Field field : sheet.fields()) {
                row(rows, sheet, field);
            }
        }
        rows.end();
        frame.end(rows.row() + 1);
    }

    /** What a field is and how it follows from others. */
    static String explanation(Field field) {
        String formula = formula(field);
        return field.how().isEmpty() || formula.isEmpty() || field.how().equals(formula)
                ? field.how().isEmpty() ? formula : field.how()
                : field.how() + "\n" + formula;
    }

    private static void row(Rows rows, TableSheet sheet, Field field) throws IOException {
        String formula = formula(field);
        int lines = Math.max(Widths.lines(field.how(), WIDTHS.get(3)), Widths.lines(formula, WIDTHS.get(4)));
        rows.next(Math.max(1, lines));
        rows.text(0, Look.REMARK, sheet.name()).text(1, Look.REMARK, field.heading());
        rows.text(2, Look.REMARK, field.name())
                .text(3, Look.REMARK, field.how())
                .text(4, Look.REMARK, formula);
    }

    private static String formula(Field field) {
        return field.formula().map(Expression::text).orElse("");
    }
}
