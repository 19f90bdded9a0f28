package mainstay.reporting.workbook;

import static mainstay.reporting.workbook.WorkbookWords.phrase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Expression;
import mainstay.reporting.office.XmlText;

/** The assumptions: what a reader may change stands out, and formulas follow. */
final class ParametersSheet {
    private static final List<String> HEADINGS =
            List.of("name", "value", "origin", "description", "allowed", "formula", "here");
    private static final List<Integer> WIDTHS = List.of(36, 16, 18, 54, 36, 56, 26, 18);
    private static final int AS_COMPUTED = 7;
    private static final List<Integer> WRAPPED = List.of(2, 3, 4, 5, 6);

    private final Layout layout;

    ParametersSheet(Layout layout) {
        this.layout = layout;
    }

    void write(XmlText xml, CellTexts cuts) throws IOException {
        WorkbookSheet frame = WorkbookSheet.withHead(xml, WIDTHS);
        Rows rows = new Rows(xml, cuts)
                .next(2)
                .headings(
                        HEADINGS.stream().map(key -> phrase("parameter." + key)).toList());
        rows.heading(AS_COMPUTED, phrase("as-computed", layout.day()), Kind.NUMBER);
        for (Assumption assumption : layout.report().assumptions()) {
            row(frame, rows, assumption);
        }
        rows.end();
        frame.end(rows.row() + 1);
    }

    private void row(WorkbookSheet frame, Rows rows, Assumption assumption) throws IOException {
        Optional<Formula> formula = assumption.formula().flatMap(follows -> FormulaWriter.alone(layout, follows));
        boolean isEditable = assumption.formula().isEmpty() && layout.used().contains(assumption.name());
        List<String> texts = texts(assumption, isEditable, formula.isPresent());
        rows.next(lines(texts)).text(0, Look.REMARK, assumption.name());
        Value value = Value.of(assumption);
        if (formula.isPresent()) {
            rows.cell(Names.VALUE_COLUMN, value, formula.get());
        } else {
            rows.cell(Names.VALUE_COLUMN, isEditable ? Look.EDITABLE : Look.PLAIN, value);
        }
        for (int at = 0; at < texts.size(); at++) {
            rows.text(WRAPPED.get(at), Look.REMARK, texts.get(at));
        }
        if (isEditable || formula.isPresent()) {
            rows.cell(AS_COMPUTED, Look.PLAIN, value);
            frame.markWhereChanged(Names.VALUE_COLUMN, AS_COMPUTED, rows.row());
        }
        if (isEditable) {
            frame.rule(Names.VALUE_COLUMN, rows.row(), assumption.name(), assumption.allowed(), assumption.limits());
        }
    }

    private static List<String> texts(Assumption assumption, boolean isEditable, boolean isLive) {
        String here = isEditable ? phrase("here.input") : isLive ? phrase("here.computed") : phrase("here.information");
        return List.of(
                assumption.origin(),
                assumption.description(),
                assumption.allowed(),
                assumption.formula().map(Expression::text).orElse(""),
                here);
    }

    private static int lines(List<String> texts) {
        List<Integer> lines = new ArrayList<>(List.of(1));
        for (int at = 0; at < texts.size(); at++) {
            lines.add(Widths.lines(texts.get(at), WIDTHS.get(WRAPPED.get(at))));
        }
        return lines.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
