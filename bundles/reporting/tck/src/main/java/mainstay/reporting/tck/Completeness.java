package mainstay.reporting.tck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/**
 * That nothing of a report is left out. A format holds either the main table and nothing else, or everything: whatever has
 * a part of the rest has the rest. Slides hold the brief, the figures, the chief columns of the first {@value #FIRST_ROWS} rows,
 * the assumptions that somebody chose, sources and notes; they name every chart and table, be it as left out.
 */
final class Completeness {
    private static final int DIGITS_OF_DIGEST = 12;
    private static final int FIRST_ROWS = 10;

    private Completeness() {}

    static Optional<String> figures(ReportRenderer renderer) throws IOException {
        Report report = SampleReports.plain();
        Content content = RenderedBytes.content(renderer, report);
        List<Item> wanted = new ArrayList<>();
        report.mainTable().ifPresent(table -> wanted.addAll(cells(table, content)));
        if (holdsAll(content, report)) {
            report.tables().forEach(table -> wanted.addAll(cells(table, content)));
            blocks(report, Figures.class)
                    .flatMap(block -> block.figures().stream())
                    .forEach(figure -> wanted.addAll(figure(figure)));
            headings(report, content).forEach(heading -> wanted.add(Item.word("heading", heading)));
        }
        return missing(content, wanted);
    }

    /** Slides have no sections; each has a title of its own. */
    private static Stream<String> headings(Report report, Content content) {
        return content.isExcerpt()
                ? report.tables().stream().map(Table::title)
                : report.sections().stream().map(Section::title);
    }

    static Optional<String> brief(ReportRenderer renderer) throws IOException {
        Report report = SampleReports.everything();
        Content content = RenderedBytes.content(renderer, report);
        if (!holdsAll(content, report)) {
            return Optional.empty();
        }
        Brief brief = report.brief().orElseThrow();
        List<Item> wanted =
                new ArrayList<>(List.of(Item.word("headline", brief.title()), Item.word("conclusion", brief.text())));
        for (Measure measure : brief.measures()) {
            wanted.addAll(figure(measure.figure()));
            if (measure.change().isPresent()) {
                wanted.add(Item.of("difference", "", measure.figure().kind(), measure.difference()));
            }
        }
        brief.table().ifPresent(table -> wanted.addAll(cells(table, content)));
        brief.decisions().forEach(decision -> wanted.add(Item.word("decision", decision)));
        return missing(content, wanted);
    }

    static Optional<String> charts(ReportRenderer renderer) throws IOException {
        Report report = SampleReports.everything();
        Content content = RenderedBytes.content(renderer, report);
        if (!holdsAll(content, report)) {
            return Optional.empty();
        }
        return blocks(report, Chart.class)
                .filter(chart -> content.known() && !shown(chart, content))
                .map(chart -> "neither text nor data of the chart \"" + chart.title() + "\" is there")
                .findFirst();
    }

    private static boolean shown(Chart chart, Content content) {
        String words = content.words();
        return ComparableText.have(words, chart.title())
                && (content.isExcerpt()
                        || ComparableText.have(words, chart.text())
                        || missing(words, cells(chart.data(), content)).isEmpty());
    }

    static Optional<String> sources(ReportRenderer renderer) throws IOException {
        Report report = SampleReports.plain();
        Content content = RenderedBytes.content(renderer, report);
        if (!holdsAll(content, report)) {
            return Optional.empty();
        }
        List<Item> wanted = new ArrayList<>(provenance(report.provenance()));
        report.assumptions().stream()
                .filter(assumption -> !content.isExcerpt() || assumption.chosen())
                .forEach(assumption -> wanted.addAll(assumption(assumption)));
        report.notes().forEach(note -> wanted.add(Item.word("note", note)));
        wanted.add(Item.word("title", report.title()));
        return missing(content, wanted);
    }

    /** Whether there is anything beside the main table. */
    private static boolean holdsAll(Content content, Report report) {
        Stream<String> headings = report.sections().stream().map(Section::title);
        Stream<String> notes = report.notes().stream();
        Stream<String> further = report.tables().stream().skip(1).map(Table::title);
        Stream<String> figures = blocks(report, Figures.class)
                .flatMap(block -> block.figures().stream())
                .map(Figure::label)
                .filter(label -> label.contains(" "));
        Stream<String> sources = Stream.of(
                report.title(),
                report.provenance().bookDigest(),
                report.provenance().run());
        return Stream.of(headings.filter(heading -> heading.contains(" ")), notes, further, figures, sources)
                .flatMap(texts -> texts)
                .anyMatch(text -> ComparableText.have(content.words(), text));
    }

    private static <B extends Block> Stream<B> blocks(Report report, Class<B> type) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static List<Item> cells(Table table, Content content) {
        List<Item> cells = new ArrayList<>();
        int rows = content.isExcerpt() ? Math.min(FIRST_ROWS, table.size()) : table.size();
        for (Field field : content.isExcerpt() ? table.chiefFields() : table.fields()) {
            cells.add(new Item("column", field.heading(), field.name(), Kind.TEXT, 0));
            for (int row = 0; row < rows; row++) {
                cell(field.cells(), row).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private static Optional<Item> cell(Column column, int row) {
        if (column.undefined(row) || column.kind() == Kind.FLAG) {
            return Optional.empty();
        }
        return Optional.of(Item.of(column.name(), column.text(row), column.kind(), column.number(row)));
    }

    private static List<Item> figure(Figure figure) {
        Item label = Item.word("figure", figure.label());
        return Double.isNaN(figure.value()) && figure.text().isEmpty()
                ? List.of(label)
                : List.of(label, Item.of(figure.label(), figure.text(), figure.kind(), figure.value()));
    }

    private static List<Item> assumption(Assumption assumption) {
        return List.of(
                Item.word("assumption", assumption.name()),
                Item.of(assumption.name(), assumption.text(), assumption.kind(), assumption.value()));
    }

    private static List<Item> provenance(Provenance provenance) {
        List<Item> items = new ArrayList<>(List.of(
                Item.word("book", provenance.book()),
                Item.word("digest of the book", provenance.bookDigest()),
                Item.word("run", provenance.run()),
                Item.word("who asked", provenance.by()),
                Item.word("day", "2024-02-29"),
                Item.word("time, as UTC", "23:58")));
        for (Source source : provenance.sources()) {
            items.add(Item.word("source", source.id()));
            items.add(Item.word("version", source.version()));
            items.add(Item.word("digest", source.digest().substring(0, DIGITS_OF_DIGEST)));
        }
        return items;
    }

    private static Optional<String> missing(Content content, List<Item> wanted) {
        return content.known() ? missing(content.words(), wanted) : Optional.empty();
    }

    private static Optional<String> missing(String words, List<Item> wanted) {
        Numbers numbers = Numbers.in(words);
        return wanted.stream()
                .filter(item -> !item.in(words, numbers))
                .findFirst()
                .map(item -> "missing is " + item);
    }

    /**
     * Something that is to be there.
     *
     * @param what what it is
     * @param text a word; empty for a number
     * @param otherwise another word that does as well
     * @param kind its kind
     * @param number the number
     */
    private record Item(String what, String text, String otherwise, Kind kind, double number) {

        static Item word(String what, String text) {
            return of(what, text, Kind.TEXT, 0);
        }

        static Item of(String what, String text, Kind kind, double number) {
            return new Item(what, text, text, kind, number);
        }

        boolean in(String words, Numbers numbers) {
            return kind == Kind.TEXT
                    ? ComparableText.have(words, text) || ComparableText.have(words, otherwise)
                    : numbers.have(number, kind);
        }

        @Override
        public String toString() {
            return what + " " + (kind == Kind.TEXT ? "\"" + text + "\"" : Double.toString(number));
        }
    }
}
