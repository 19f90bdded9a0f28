package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.Kind;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.CommandOutput;
import mainstay.reporting.text.Renderer;
import mainstay.reporting.text.Visible;

/** Writes a report for a terminal. Columns have the names that users type, so that what is read can be asked for. */
final class TerminalReport {
    /** Narrower than this nothing can be read. */
    private static final int NARROWEST = 20;

    /** Where there is no window to fit. */
    private static final int USUAL = 100;

    private static final String ELSEWHERE = "--format json shows all columns";

    private final Report report;
    private final OptionalInt window;
    private final Appendable out;
    private final WrappedLines sheet;

    TerminalReport(Report report, Page page, Appendable out) {
        int width = Math.max(NARROWEST, page.width().orElse(USUAL));
        this.report = report;
        this.window = page.width().isPresent() ? OptionalInt.of(width) : OptionalInt.empty();
        this.out = out;
        this.sheet = new WrappedLines(width, new Ink(page.colour()), out);
    }

    void write() throws IOException {
        sheet.heading(report.title(), '═');
        sheet.paragraph(Views.head(report.provenance()));
        for (Brief brief : report.brief().stream().toList()) {
            brief(brief);
        }
        for (String note : report.notes()) {
            sheet.paragraph(phrase("note", note));
        }
        for (Section section : report.body()) {
            section(section);
        }
        foot(phrase("assumptions"), Views.assumptions(report.assumptions()));
        foot(phrase("sources"), Views.sources(report.provenance()));
    }

    private void section(Section section) throws IOException {
        sheet.blank();
        sheet.heading(section.title(), '─');
        sheet.paragraph(section.text());
        for (Block block : section.blocks()) {
            block(block);
        }
    }

    private void block(Block block) throws IOException {
        if (block instanceof Figures figures) {
            figures(figures.figures());
        } else if (block instanceof Table table) {
            sheet.blank();
            sheet.subheading(table.title());
            rows(Views.of(table));
        } else if (block instanceof Chart chart) {
            sheet.blank();
            sheet.subheading(chart.title());
            sheet.paragraph(chart.subtitle(report.provenance().currency()));
            sheet.paragraph(chart.text());
            sheet.drawing(Drawing.of(chart));
        }
    }

    private void brief(Brief brief) throws IOException {
        sheet.blank();
        sheet.paragraph(brief.conclusion());
        measures(brief.measures());
        for (Table table : brief.table().stream().toList()) {
            sheet.blank();
            sheet.subheading(table.title());
            rows(Views.of(table));
        }
        if (!brief.decisions().isEmpty()) {
            sheet.blank();
            sheet.subheading(phrase("decisions"));
            for (String decision : brief.decisions()) {
                sheet.pair("-", 1, Cells.wrap(Visible.text(decision), sheet.width() - 3));
            }
        }
        sheet.blank();
    }

    /** Each with its change beside it, and below it where there is no room. */
    private void measures(List<Measure> measures) throws IOException {
        List<Figure> figures = measures.stream().map(Measure::figure).toList();
        int cells = labelCells(figures);
        int room = sheet.width() - 2 - cells;
        int values = Math.min(
                room,
                figures.stream()
                        .mapToInt(figure -> Cells.width(value(figure, room).get(0)))
                        .max()
                        .orElse(0));
        for (Measure measure : measures) {
            List<String> lines = new ArrayList<>(value(measure.figure(), room));
            String change = Visible.text(measure.changeText());
            String beside = (Cells.right(lines.get(0), values) + "  " + change).stripTrailing();
            if (lines.size() == 1 && Cells.width(beside) <= room) {
                lines.set(0, beside);
            } else if (!change.isEmpty()) {
                lines.addAll(Cells.wrap(change, room));
            }
            sheet.pair(Visible.text(measure.figure().label()), cells, lines);
        }
    }

    private void figures(List<Figure> figures) throws IOException {
        int cells = labelCells(figures);
        for (Figure figure : figures) {
            sheet.pair(Visible.text(figure.label()), cells, value(figure, sheet.width() - 2 - cells));
        }
    }

    /** How wide labels are, at most half of the sheet. */
    private int labelCells(List<Figure> figures) {
        int labels = figures.stream()
                .mapToInt(figure -> Cells.width(Visible.text(figure.label())))
                .max()
                .orElse(0);
        return Math.min(labels, (sheet.width() - 2) / 2);
    }

    /** A text is wrapped; a number is written briefly rather than in part. */
    private static List<String> value(Figure figure, int room) {
        String value = Amounts.alone(figure.kind(), figure.value(), figure.text());
        if (figure.kind() == Kind.TEXT) {
            return Cells.wrap(value, room);
        }
        boolean fits = Cells.width(value) <= room;
        return List.of(fits ? value : Cells.cut(BriefNumber.of(figure.kind(), figure.value()), room));
    }

    private void foot(String title, CommandOutput.Rows rows) throws IOException {
        if (rows.size() > 0) {
            sheet.blank();
            sheet.heading(title, '─');
            rows(rows);
        }
    }

    /** A file has room for all columns. */
    private void rows(CommandOutput.Rows rows) throws IOException {
        CommandOutput.Rows shown = window.isPresent() ? rows : CommandOutput.Rows.of(rows.columns(), rows.size());
        Renderer.table(shown, window, ELSEWHERE, out);
    }
}
