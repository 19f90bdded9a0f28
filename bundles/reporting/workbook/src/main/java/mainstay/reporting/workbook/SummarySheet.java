package mainstay.reporting.workbook;

import static mainstay.reporting.workbook.WorkbookWords.counted;
import static mainstay.reporting.workbook.WorkbookWords.phrase;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.office.XmlText;

/** The first sheet: the figures, what there is to see, and the way to it. */
final class SummarySheet {
    private static final List<Integer> WIDTHS = List.of(40, 26, 84, 22);
    private static final int WIDTH = 168;
    private static final int AS_COMPUTED = 3;

    private final Layout layout;
    private final List<String> notes;
    private final WorkbookSheet frame;
    private final Rows rows;

    private SummarySheet(XmlText xml, Layout layout, List<String> notes) throws IOException {
        this.layout = layout;
        this.notes = notes;
        frame = WorkbookSheet.ofProse(xml, WIDTHS);
        rows = new Rows(xml, new CellTexts());
    }

    /**
     * Writes the sheet.
     *
     * @param notes what is said beside the notes of the report
     */
    static void write(XmlText xml, Layout layout, List<String> notes) throws IOException {
        new SummarySheet(xml, layout, notes).write();
    }

    private void write() throws IOException {
        Report report = layout.report();
        rows.next(2).text(0, Look.TITLE, report.title());
        frame.merge(rows.row());
        prose(Look.PROSE, origin(report.provenance()));
        rows.next().text(AS_COMPUTED, Look.REMARK, phrase("as-computed", layout.day()));
        for (Brief brief : report.brief().stream().toList()) {
            brief(brief);
        }
        for (String note : report.notes()) {
            prose(Look.WARNING, note);
        }
        for (String note : notes) {
            prose(Look.WARNING, note);
        }
        for (Section section : report.body()) {
            section(section);
        }
        closing();
        rows.end();
        frame.end(rows.row() + 1);
    }

    private static String origin(Provenance provenance) {
        String currency = provenance.currency().isEmpty() ? "" : phrase("origin.currency", provenance.currency());
        return phrase(
                "origin",
                provenance.book(),
                currency,
                provenance.run(),
                provenance.at().toString(),
                provenance.by());
    }

    private void section(Section section) throws IOException {
        rows.next();
        rows.next(2).text(0, Look.SECTION, section.title());
        frame.merge(rows.row());
        prose(Look.PROSE, section.text());
        for (Block block : section.blocks()) {
            block(block);
        }
    }

    private void block(Block block) throws IOException {
        if (block instanceof Figures figures) {
            for (Figure figure : figures.figures()) {
                figure(figure);
            }
        } else if (block instanceof Table table) {
            link(table.id(), table.title());
        } else if (block instanceof Chart chart) {
            link(chart.id(), chart.title());
            prose(Look.PROSE, chart.text());
        }
    }

    private void brief(Brief brief) throws IOException {
        rows.next();
        prose(Look.BLOCK, brief.conclusion());
        for (Measure measure : brief.measures()) {
            figure(measure.figure(), measure.changeText());
        }
        for (Table table : brief.table().stream().toList()) {
            link(table.id(), table.title());
        }
        for (String decision : brief.decisions()) {
            prose(Look.PROSE, phrase("decide", decision));
        }
    }

    private void figure(Figure figure) throws IOException {
        figure(figure, how(figure));
    }

    private void figure(Figure figure, String how) throws IOException {
        Optional<Formula> formula = figure.formula().flatMap(follows -> FormulaWriter.alone(layout, follows));
        rows.next(Math.max(1, Widths.lines(how, WIDTHS.get(2)))).text(0, Look.PROSE, figure.label());
        if (formula.isPresent()) {
            rows.cell(1, Value.of(figure), formula.get());
            rows.text(2, Look.REMARK, how).cell(AS_COMPUTED, Look.PLAIN, Value.of(figure));
            frame.markWhereChanged(1, AS_COMPUTED, rows.row());
        } else {
            rows.cell(1, Look.PLAIN, Value.of(figure)).text(2, Look.REMARK, how);
            if (layout.canChange()) {
                rows.text(AS_COMPUTED, Look.REMARK, phrase("as-computed.mark"));
            }
        }
    }

    private static String how(Figure figure) {
        return figure.how().isEmpty() ? figure.formula().map(Expression::text).orElse("") : figure.how();
    }

    private void link(String id, String title) throws IOException {
        TableSheet sheet = layout.sheet(id).orElseThrow();
        String size = counted("rows", sheet.rows());
        rows.next()
                .text(0, Look.BLOCK, title)
                .text(1, Look.LINK, "→ " + sheet.name())
                .text(2, Look.REMARK, size);
        frame.link(1, rows.row(), sheet.name());
    }

    private void closing() throws IOException {
        rows.next();
        rows.next(2).text(0, Look.SECTION, phrase("workbook.parts"));
        frame.merge(rows.row());
        link(
                Layout.parameters(),
                phrase("link.parameters.title"),
                phrase(layout.canChange() ? "link.parameters" : "link.parameters.none"));
        link(Layout.columns(), Layout.columns(), phrase("link.columns"));
        link(Layout.provenance(), Layout.provenance(), phrase("link.provenance"));
    }

    private void link(String sheet, String title, String text) throws IOException {
        rows.next().text(0, Look.BLOCK, title).text(1, Look.LINK, "→ " + sheet).text(2, Look.REMARK, text);
        frame.link(1, rows.row(), sheet);
    }

    private void prose(Look look, String text) throws IOException {
        if (!text.isEmpty()) {
            rows.next(Widths.lines(text, WIDTH)).text(0, look, text);
            frame.merge(rows.row());
        }
    }
}
