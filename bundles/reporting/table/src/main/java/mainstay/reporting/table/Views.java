package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.text.CommandOutput;

/** What is in a report, as rows. */
final class Views {
    private Views() {}

    /** The figures of a brief as people read them, with their change. */
    static CommandOutput.Rows measures(List<Measure> measures) {
        return CommandOutput.Rows.of(
                List.of(
                        Column.text("figure", row -> measures.get(row).figure().label()),
                        Column.text("value", row -> value(measures.get(row).figure())),
                        Column.text("change", row -> measures.get(row).changeText())),
                measures.size());
    }

    /** A table, all fields of it. */
    static CommandOutput.Rows of(Table table) {
        return new CommandOutput.Rows(
                columns(table),
                table.size(),
                table.chiefFields().stream().map(Field::name).toList(),
                "",
                List.of());
    }

    /** The columns of a table. */
    static List<Column> columns(Table table) {
        return table.fields().stream().map(Field::cells).toList();
    }

    /** All figures of a report. */
    static List<Figure> figures(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Figures.class::isInstance)
                .flatMap(block -> ((Figures) block).figures().stream())
                .toList();
    }

    /** Figures, their numbers unrounded. */
    static CommandOutput.Rows figures(List<Figure> figures) {
        return CommandOutput.Rows.of(
                List.of(
                        Column.text("figure", row -> figures.get(row).label()),
                        Column.number(
                                "number", Kind.NUMBER, row -> figures.get(row).value()),
                        Column.text("text", row -> figures.get(row).text()),
                        Column.text("how", row -> how(figures.get(row)))),
                figures.size());
    }

    /** Figures as people read them. */
    static CommandOutput.Rows readable(List<Figure> figures) {
        return CommandOutput.Rows.of(
                List.of(
                        Column.text("figure", row -> figures.get(row).label()),
                        Column.text("value", row -> value(figures.get(row))),
                        Column.text("how", row -> how(figures.get(row)))),
                figures.size());
    }

    /** Assumptions as people read them. */
    static CommandOutput.Rows assumptions(List<Assumption> all) {
        List<Column> columns = List.of(
                Column.text("assumption", row -> all.get(row).name()),
                Column.text("value", row -> value(all.get(row))),
                Column.text("origin", row -> all.get(row).origin()),
                Column.text("description", row -> all.get(row).description()),
                Column.text("allowed", row -> all.get(row).allowed()),
                Column.text("formula", row -> text(all.get(row).formula().stream())));
        return new CommandOutput.Rows(columns, all.size(), List.of("assumption", "value", "origin"), "", List.of());
    }

    /** The book, the models and whatever else had a part in it; nothing where the run alone stands for them. */
    static CommandOutput.Rows sources(Provenance provenance) {
        List<Source> all = new ArrayList<>();
        if (!provenance.sources().isEmpty()) {
            all.add(new Source("book", provenance.book(), "", provenance.bookDigest()));
            all.addAll(provenance.sources());
        }
        return CommandOutput.Rows.of(
                List.of(
                        Column.text("part", row -> all.get(row).part()),
                        Column.text("id", row -> all.get(row).id()),
                        Column.text("version", row -> all.get(row).version()),
                        Column.text("sha256", row -> all.get(row).digest())),
                all.size());
    }

    /** Where a figure comes from. */
    static String how(Figure figure) {
        return how(figure.how(), figure.formula().stream());
    }

    /** Where the cells of a field come from. */
    static String how(Field field) {
        return how(field.how(), field.formula().stream());
    }

    /** What a report was computed from, in a line. */
    static String head(Provenance provenance) {
        return Stream.of(
                        phrase("head.book", provenance.book()),
                        phrase("head.run", provenance.run()),
                        provenance.currency(),
                        provenance.at().toString(),
                        phrase("head.by", provenance.by()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String how(String words, Stream<Expression> formula) {
        String text = text(formula);
        return Stream.of(words, text).filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(": "));
    }

    private static String text(Stream<Expression> formula) {
        return formula.map(Expression::text).collect(Collectors.joining());
    }

    private static String value(Figure figure) {
        return figure.kind() == Kind.TEXT ? figure.text() : Amounts.alone(figure.kind(), figure.value(), "");
    }

    private static String value(Assumption assumption) {
        return assumption.kind() == Kind.TEXT
                ? assumption.text()
                : Amounts.alone(assumption.kind(), assumption.value(), "");
    }
}
