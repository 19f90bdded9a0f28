package mainstay.reporting.table;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Change;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Grid.Mark;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Timeline;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.text.Json;

/** Writes a report as one object: figures, tables and charts each in an array, told apart by section, id and kind. */
final class JsonReport {
    private final Report report;
    private final Json json;

    JsonReport(Report report, Appendable out) throws IOException {
        this.report = report;
        this.json = Json.to(out);
    }

    void write() throws IOException {
        json.object().text("id", report.id()).text("title", report.title());
        provenance(report.provenance());
        texts("notes", report.notes());
        json.array("assumptions");
        for (Assumption assumption : report.assumptions()) {
            assumption(assumption);
        }
        json.endArray().array("sections");
        for (Section section : report.sections()) {
            json.object()
                    .text("title", section.title())
                    .text("text", section.text())
                    .endObject();
        }
        json.endArray();
        blocks("briefs", Brief.class, (section, brief) -> brief(section, brief));
        blocks("figures", Figures.class, (section, figures) -> figures(section, figures));
        blocks("tables", Table.class, (section, table) -> table(section, table));
        blocks("charts", Chart.class, (section, chart) -> chart(section, chart));
        json.endObject().end();
    }

    /** What writes a block of one type. */
    private interface BlockWriter<B> {
        /** Writes it, and the title of the section that it stands in. */
        void write(String section, B block) throws IOException;
    }

    private <B extends Block> void blocks(String name, Class<B> type, BlockWriter<B> writer) throws IOException {
        json.array(name);
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                if (type.isInstance(block)) {
                    writer.write(section.title(), type.cast(block));
                }
            }
        }
        json.endArray();
    }

    private void provenance(Provenance provenance) throws IOException {
        json.object("provenance")
                .text("book", provenance.book())
                .text("book_digest", provenance.bookDigest())
                .text("currency", provenance.currency())
                .text("run", provenance.run())
                .text("at", provenance.at().toString())
                .text("by", provenance.by())
                .array("sources");
        for (Source source : provenance.sources()) {
            json.object()
                    .text("part", source.part())
                    .text("id", source.id())
                    .text("version", source.version())
                    .text("digest", source.digest())
                    .endObject();
        }
        json.endArray().endObject();
    }

    private void assumption(Assumption assumption) throws IOException {
        json.object().text("name", assumption.name()).text("kind", word(assumption.kind()));
        value(assumption.kind(), assumption.value(), assumption.text());
        json.text("origin", assumption.origin())
                .text("description", assumption.description())
                .text("allowed", assumption.allowed());
        formula(assumption.formula().stream().toList());
        json.endObject();
    }

    private void brief(String section, Brief brief) throws IOException {
        json.object().text("section", section).text("conclusion", brief.conclusion());
        json.array("measures");
        for (Measure measure : brief.measures()) {
            Figure figure = measure.figure();
            json.object().text("label", figure.label()).text("kind", word(figure.kind()));
            value(figure.kind(), figure.value(), figure.text());
            json.text("how", figure.how());
            formula(figure.formula().stream().toList());
            json.number("difference", measure.difference())
                    .number("ratio", measure.ratio())
                    .text("since", measure.change().map(Change::since).orElse(""))
                    .text("turn", measure.turn().name().toLowerCase(Locale.ROOT))
                    .endObject();
        }
        json.endArray().array("tables");
        for (Table table : brief.table().stream().toList()) {
            table(section, table);
        }
        json.endArray();
        texts("decisions", brief.decisions());
        json.endObject();
    }

    private void figures(String section, Figures figures) throws IOException {
        for (Figure figure : figures.figures()) {
            json.object().text("section", section).text("label", figure.label()).text("kind", word(figure.kind()));
            value(figure.kind(), figure.value(), figure.text());
            json.text("how", figure.how());
            formula(figure.formula().stream().toList());
            json.endObject();
        }
    }

    private void table(String section, Table table) throws IOException {
        json.object().text("section", section).text("id", table.id()).text("title", table.title());
        fieldsAndRows(table);
        json.endObject();
    }

    private void chart(String section, Chart chart) throws IOException {
        json.object()
                .text("section", section)
                .text("id", chart.id())
                .text("chart", word(chart))
                .text("title", chart.title())
                .text("text", chart.text());
        if (chart instanceof Bubbles bubbles) {
            axis("x", bubbles.x());
            axis("y", bubbles.y());
            axis("area", bubbles.area());
            texts("quadrants", bubbles.quadrants());
        } else if (chart instanceof Curves curves) {
            axis("x", curves.x());
            axis("y", curves.y());
        } else if (chart instanceof Flow flow) {
            texts("classes", flow.classes());
        } else if (chart instanceof Grid grid) {
            marks(grid.marks());
        }
        fieldsAndRows(chart.data());
        json.endObject();
    }

    private static String word(Chart chart) {
        if (chart instanceof Waterfall) {
            return "waterfall";
        }
        if (chart instanceof Bars) {
            return "bars";
        }
        if (chart instanceof Marimekko) {
            return "marimekko";
        }
        if (chart instanceof Shifts) {
            return "shifts";
        }
        if (chart instanceof Flow) {
            return "flow";
        }
        if (chart instanceof Grid) {
            return "grid";
        }
        if (chart instanceof Timeline) {
            return "timeline";
        }
        return chart instanceof Curves ? "curves" : "bubbles";
    }

    private void marks(List<Mark> marks) throws IOException {
        json.array("marks");
        for (Mark mark : marks) {
            json.object()
                    .text("sign", mark.sign())
                    .text("meaning", mark.meaning())
                    .endObject();
        }
        json.endArray();
    }

    private void fieldsAndRows(Table table) throws IOException {
        json.array("fields");
        for (Field field : table.fields()) {
            json.object()
                    .text("name", field.name())
                    .text("heading", field.heading())
                    .text("kind", word(field.cells().kind()))
                    .text("how", field.how());
            formula(field.formula().stream().toList());
            json.endObject();
        }
        json.endArray().rows("rows", Views.columns(table), table.size());
    }

    private void axis(String name, Axis axis) throws IOException {
        json.object(name)
                .text("label", axis.label())
                .text("kind", word(axis.kind()))
                .number("cut", axis.cut())
                .endObject();
    }

    private void value(Kind kind, double value, String text) throws IOException {
        Column cell =
                switch (kind) {
                    case TEXT -> Column.text("value", row -> text);
                    case FLAG -> Column.flagOrUndefined("value", row -> value);
                    default -> Column.number("value", kind, row -> value);
                };
        json.cell("value", cell, 0);
    }

    private void formula(List<Expression> formula) throws IOException {
        Column cell = Column.text(
                "formula", row -> formula.isEmpty() ? "" : formula.get(0).text());
        json.cell("formula", cell, 0);
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.array(name);
        for (String text : texts) {
            json.text(text);
        }
        json.endArray();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
