package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mainstay.book.NumberText;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.text.CommandOutput;
import mainstay.reporting.text.Markdown;

/** Writes a report as Markdown: charts as drawings in fixed letters, and as their data. */
final class MarkdownReport {
    /** Beyond these, a page is no longer shown by those who show Markdown. */
    private static final int MOST_ROWS = 1_000;

    /** So many letters stand beside each other on a page. */
    private static final int WIDTH = 90;

    private static final Ink BLACK = new Ink(false);
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private final Report report;
    private final Appendable out;

    MarkdownReport(Report report, Appendable out) {
        this.report = report;
        this.out = out;
    }

    void write() throws IOException {
        out.append("# ")
                .append(closed(Markdown.literal(report.headline().strip())))
                .append('\n');
        if (report.isExcerpt()) {
            out.append(Markdown.paragraph(head())).append('\n');
        } else {
            paragraph(head());
        }
        for (Brief brief : report.brief().stream().toList()) {
            brief(brief);
        }
        for (String note : report.notes()) {
            out.append("\n> ").append(Markdown.paragraph(note)).append('\n');
        }
        if (report.isOneTable()) {
            table(report.tables().get(0));
            return;
        }
        for (Section section : report.body()) {
            section(section);
        }
        foot(phrase("assumptions"), Views.assumptions(report.assumptions()));
        foot(phrase("sources"), Views.sources(report.provenance()));
    }

    /** What it is called, where the title says what it comes to, and what it was computed from. */
    private String head() {
        String from = Views.head(report.provenance());
        return report.brief().isPresent() ? report.title() + " · " + from : from;
    }

    private void section(Section section) throws IOException {
        heading("## ", section.title());
        paragraph(section.text());
        for (Block block : section.blocks()) {
            block(block);
        }
    }

    private void block(Block block) throws IOException {
        if (block instanceof Figures figures) {
            rows(Views.readable(figures.figures()));
        } else if (block instanceof Table table) {
            heading("### ", table.title());
            table(table);
        } else if (block instanceof Chart chart) {
            heading("### ", chart.title());
            paragraph(chart.subtitle(report.provenance().currency()));
            paragraph(chart.text());
            if (chart instanceof Grid grid) {
                paragraph(GridDrawing.legend(grid));
            } else {
                drawing(chart);
            }
            table(chart.data());
        }
    }

    private void brief(Brief brief) throws IOException {
        paragraph(brief.text());
        if (!brief.measures().isEmpty()) {
            rows(Views.measures(brief.measures()));
        }
        for (Table table : brief.table().stream().toList()) {
            heading("### ", table.title());
            out.append('\n');
            Markdown.table(
                    table.fields().stream().map(Field::heading).toList(), Views.columns(table), table.size(), out);
        }
        if (!brief.decisions().isEmpty()) {
            heading("### ", phrase("decisions"));
            out.append('\n');
            for (String decision : brief.decisions()) {
                out.append("- ").append(Markdown.paragraph(decision)).append('\n');
            }
        }
    }

    /** The drawing stands between fences that are longer than any in it, and so ends where it ends. */
    private void drawing(Chart chart) throws IOException {
        String drawing = String.join("\n", Drawing.of(chart).lines(WIDTH, BLACK));
        int longest = FENCE.matcher(drawing)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(2);
        String fence = "`".repeat(longest + 1);
        out.append('\n')
                .append(fence)
                .append("text\n")
                .append(drawing)
                .append('\n')
                .append(fence)
                .append('\n');
    }

    private void table(Table table) throws IOException {
        int rows = Math.min(MOST_ROWS, table.size());
        List<Field> fields = report.isExcerpt() ? table.chiefFields() : table.fields();
        out.append('\n');
        Markdown.table(
                fields.stream().map(Field::heading).toList(),
                fields.stream().map(Field::cells).toList(),
                rows,
                out);
        if (rows < table.size()) {
            paragraph(phrase("rows.first", NumberText.number(rows), NumberText.number(table.size())));
        }
        if (!report.isExcerpt()) {
            sources(table);
        }
    }

    private void sources(Table table) throws IOException {
        List<Field> given = table.fields().stream()
                .filter(field -> !Views.how(field).isEmpty())
                .toList();
        out.append(given.isEmpty() ? "" : "\n");
        for (Field field : given) {
            String line = field.heading() + ": " + Views.how(field);
            out.append("- ").append(Markdown.paragraph(line)).append('\n');
        }
    }

    private void foot(String title, CommandOutput.Rows rows) throws IOException {
        if (rows.size() > 0) {
            heading("## ", title);
            rows(rows);
        }
    }

    private void rows(CommandOutput.Rows rows) throws IOException {
        out.append('\n');
        List<String> headings = rows.columns().stream()
                .map(column -> phrase("column." + column.name()))
                .toList();
        Markdown.table(headings, rows.columns(), rows.size(), out);
    }

    private void heading(String level, String text) throws IOException {
        if (!text.isBlank()) {
            out.append('\n')
                    .append(level)
                    .append(closed(Markdown.literal(text.strip())))
                    .append('\n');
        }
    }

    /** At the end of a heading, what is like its beginning would be taken for its end. */
    private static String closed(String heading) {
        return heading.endsWith("#") ? heading.substring(0, heading.length() - 1) + "\\#" : heading;
    }

    private void paragraph(String text) throws IOException {
        if (!text.isBlank()) {
            out.append('\n').append(Markdown.paragraph(text)).append('\n');
        }
    }
}
