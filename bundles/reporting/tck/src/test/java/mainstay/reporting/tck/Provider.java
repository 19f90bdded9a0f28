package mainstay.reporting.tck;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** A renderer of simple web pages that keeps every rule; the bad ones each break one. */
class Provider implements ReportRenderer {

    @Override
    public String id() {
        return "simple";
    }

    @Override
    public String description() {
        return "a simple web page";
    }

    @Override
    public String fileEnding() {
        return "html";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        write("<!doctype html>\n<title>" + text(report.title()) + "</title>\n", out);
        write(sources(report), out);
        for (Section section : report.sections()) {
            write("<h2>" + text(section.title()) + "</h2>\n<p>" + text(section.text()) + "\n", out);
            for (Block block : section.blocks()) {
                block(block, out);
            }
        }
        out.flush();
    }

    void write(String html, OutputStream out) throws IOException {
        out.write(html.getBytes(StandardCharsets.UTF_8));
    }

    String sources(Report report) {
        Provenance from = report.provenance();
        String head = paragraph(List.of(from.book(), from.bookDigest(), from.run(), from.by(), at(from)));
        String models = from.sources().stream()
                .map(source -> paragraph(List.of(source.id(), source.version(), source.digest())))
                .collect(Collectors.joining());
        String assumptions = report.assumptions().stream()
                .map(assumption -> paragraph(List.of(assumption.name(), value(assumption))))
                .collect(Collectors.joining());
        return head + models + assumptions + paragraph(report.notes());
    }

    String at(Provenance provenance) {
        return provenance.at().toString();
    }

    private String paragraph(List<String> texts) {
        return "<p>" + text(String.join(" ", texts)) + "\n";
    }

    private String value(Assumption assumption) {
        return assumption.kind() == Kind.TEXT ? assumption.text() : number(assumption.value());
    }

    private void block(Block block, OutputStream out) throws IOException {
        if (block instanceof Figures figures) {
            for (Figure figure : figures.figures()) {
                figure(figure, out);
            }
        } else if (block instanceof Brief brief) {
            brief(brief, out);
        } else if (block instanceof Chart chart) {
            chart(chart, out);
        } else {
            table((Table) block, out);
        }
    }

    private void figure(Figure figure, OutputStream out) throws IOException {
        String value = figure.kind() == Kind.TEXT ? figure.text() : number(figure.value());
        write(paragraph(List.of(figure.label(), value)), out);
    }

    void brief(Brief brief, OutputStream out) throws IOException {
        write(paragraph(List.of(brief.conclusion())), out);
        for (Measure measure : brief.measures()) {
            figure(measure.figure(), out);
            write(paragraph(List.of(number(measure.difference()))), out);
        }
        for (Table table : brief.table().stream().toList()) {
            table(table, out);
        }
        write(paragraph(brief.decisions()), out);
    }

    void chart(Chart chart, OutputStream out) throws IOException {
        write(paragraph(List.of(chart.title(), chart.text())), out);
    }

    void table(Table table, OutputStream out) throws IOException {
        write("<h3>" + text(table.title()) + "</h3><table>", out);
        write(row(table.fields().stream().map(Field::heading).toList()), out);
        for (int at = 0; at < rows(table); at++) {
            int row = at;
            write(row(table.fields().stream().map(field -> cell(field, row)).toList()), out);
        }
        write("</table>\n", out);
    }

    int rows(Table table) {
        return table.size();
    }

    private String row(List<String> cells) {
        return cells.stream().map(this::text).collect(Collectors.joining("<td>", "<tr><td>", "\n"));
    }

    private String cell(Field field, int row) {
        return field.cells().kind() == Kind.TEXT
                ? field.cells().text(row)
                : number(field.cells().number(row));
    }

    String number(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }

    String text(String text) {
        return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    static String visible(String text) {
        return text.codePoints()
                .mapToObj(character -> isSeen(character) ? Character.toString(character) : "\\" + character)
                .collect(Collectors.joining());
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
