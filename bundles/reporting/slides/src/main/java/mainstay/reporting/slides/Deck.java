package mainstay.reporting.slides;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.ChartCells;
import mainstay.reporting.office.TextWidth;

/** Which slides there are: at most ten, the brief first and what was left out last. */
final class Deck {
    private static final int MOST = 10;
    private static final int LONGEST_TITLE = 120;
    /** How telling what is: charts first, and last the list whose first rows the brief has. */
    private static final int CHART = 0;

    private static final int GRID = 1;
    private static final int TABLE = 2;
    private static final int LIST = 3;
    /** How many rows small tables have, and how many of these stand on one slide. */
    private static final int SMALL = 4;

    private static final int TOGETHER = 2;
    private static final int BEFORE_SECONDS = "2026-03-01T09:30".length();

    private final Report report;
    private final String currency;
    private final List<Slide> slides = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    private Deck(Report report) {
        this.report = report;
        this.currency = Language.current().currency(report.provenance().currency());
    }

    /** The slides of a report. */
    static List<Slide> of(Report report) {
        Deck deck = new Deck(report);
        deck.brief();
        Optional<Slide> assumptions = deck.assumptions();
        deck.body(MOST - deck.slides.size() - 1 - (int) assumptions.stream().count());
        assumptions.ifPresent(deck.slides::add);
        deck.slides.add(deck.last());
        return List.copyOf(deck.slides);
    }

    /** When a report was asked for, to the minute. */
    static String time(Report report) {
        return report.provenance().at().toString().substring(0, BEFORE_SECONDS).replace('T', ' ');
    }

    private void brief() {
        String overline = SlideWords.phrase(
                "overline",
                report.title(),
                report.provenance().book(),
                time(report).substring(0, "2026-03-01".length()));
        Optional<Brief> brief = report.brief();
        slides.add(new FirstSlide(
                overline,
                brief.map(Brief::conclusion).orElse(report.title()),
                brief.map(Brief::measures).orElseGet(this::figures),
                currency));
        brief.flatMap(Brief::table)
                .filter(table -> table.size() > 0)
                .ifPresent(table -> slides.add(rows(table.title(), "", table, List.of())));
        brief.map(Brief::decisions)
                .filter(decisions -> !decisions.isEmpty())
                .ifPresent(
                        decisions -> slides.add(new PointsSlide(SlideWords.phrase("decisions.title"), "", decisions)));
    }

    /** The first figures, for a report that does not say what it comes to. */
    private List<Measure> figures() {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Figures.class::isInstance)
                .map(Figures.class::cast)
                .flatMap(block -> block.figures().stream())
                .map(Measure::of)
                .toList();
    }

    /** The most telling blocks, in the order of the report. */
    private void body(int room) {
        report.body().forEach(this::parts);
        List<Part> chosen = parts.stream()
                .sorted(Comparator.comparingInt(Part::rank).thenComparingInt(Part::place))
                .limit(room)
                .sorted(Comparator.comparingInt(Part::place))
                .toList();
        chosen.forEach(part -> slides.add(part.slide()));
        parts.stream().filter(part -> !chosen.contains(part)).forEach(part -> left.addAll(part.names()));
    }

    /** What may be a slide: a chart, a table, or small tables that follow one another. */
    private void parts(Section section) {
        List<Table> small = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Table table && table.size() <= SMALL) {
                if (table.size() > 0 && !isInBrief(table)) {
                    small.add(table);
                }
                if (small.size() == TOGETHER) {
                    together(section, small);
                }
            } else {
                together(section, small);
                part(section, block);
            }
        }
        together(section, small);
    }

    private void together(Section section, List<Table> small) {
        if (small.size() == 1) {
            table(section, small.get(0));
        } else if (!small.isEmpty()) {
            List<String> names = small.stream().map(Table::title).toList();
            add(TABLE, names, new RowsSlide(section.title(), once(section), small, List.of()));
        }
        small.clear();
    }

    private void part(Section section, Block block) {
        if (block instanceof Chart chart) {
            chart(chart);
        } else if (block instanceof Table table && !isInBrief(table)) {
            table(section, table);
        }
    }

    /** Whether the brief has its first rows, under the same title. */
    private boolean isInBrief(Table table) {
        return report.brief()
                .flatMap(Brief::table)
                .filter(rows -> rows.title().equals(table.title()))
                .isPresent();
    }

    /** What a section says, below the first of its tables alone: it is about all of them. */
    private String once(Section section) {
        return said.add(section.id()) ? section.text() : "";
    }

    private void table(Section section, Table table) {
        String title = table.title().isEmpty() ? section.title() : table.title();
        boolean isMain = report.mainTable().filter(table::equals).isPresent();
        int rank = isMain && report.brief().isPresent() ? LIST : TABLE;
        add(rank, List.of(title), rows(title, once(section), table, List.of()));
    }

    private void chart(Chart chart) {
        Optional<Axis> flat = chart instanceof Bubbles bubbles ? bubbles.flat() : Optional.empty();
        if (flat.isPresent()) {
            left.add(SlideWords.phrase("last.flat", chart.title(), flat.get().label()));
            return;
        }
        ChartExcerpt excerpt = ChartExcerpt.of(chart);
        Optional<ChartCells> cells = ChartCells.of(excerpt.chart());
        boolean isShaded = chart instanceof Grid grid && grid.marks().isEmpty();
        boolean concludes = !chart.text().isEmpty()
                && TextWidth.of(chart.text()) <= LONGEST_TITLE
                && (cells.isPresent() || isShaded);
        String title = concludes ? chart.text() : chart.title();
        String subtitle = concludes ? chart.title() : chart.text();
        Table data = chart.data();
        if (cells.isPresent()) {
            add(CHART, List.of(chart.title()), new ChartSlide(title, joined(excerpt.words(), subtitle), cells.get()));
        } else if (data.size() > 0) {
            add(GRID, List.of(chart.title()), rows(title, subtitle, data, shaded(chart)));
        }
    }

    private static List<String> shaded(Chart chart) {
        return chart instanceof Grid grid && grid.marks().isEmpty()
                ? grid.columns().stream().map(Field::name).toList()
                : List.of();
    }

    private void add(int rank, List<String> names, Slide slide) {
        parts.add(new Part(parts.size(), rank, names, slide));
    }

    /** Rows, with the currency of their amounts. */
    private RowsSlide rows(String title, String subtitle, Table table, List<String> shaded) {
        boolean hasAmounts =
                table.chiefFields().stream().anyMatch(field -> field.cells().kind() == Kind.MONEY);
        String amounts = hasAmounts ? Axis.titled("", currency) : "";
        return new RowsSlide(title, joined(amounts, subtitle), List.of(table), shaded);
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
    }

    /** Those that somebody chose first, then the others that can be set. */
    private Optional<Slide> assumptions() {
        if (report.assumptions().isEmpty()) {
            return Optional.empty();
        }
        List<Assumption> all = report.assumptions().stream()
                .sorted(Comparator.comparingInt(
                        one -> one.chosen() ? 0 : one.formula().isEmpty() ? 1 : 2))
                .toList();
        Table table = Table.of(
                "assumptions",
                SlideWords.phrase("assumptions.title"),
                List.of(
                        field("name", all, Assumption::name),
                        field("value", all, Deck::value),
                        field("origin", all, Assumption::origin),
                        field("meaning", all, Assumption::description)),
                all.size());
        return Optional.of(
                new RowsSlide(table.title(), SlideWords.phrase("assumptions.text"), List.of(table), List.of()));
    }

    private static Field field(String name, List<Assumption> all, Function<Assumption, String> text) {
        return Field.of(
                Column.text(name, row -> text.apply(all.get(row))), SlideWords.phrase("assumptions." + name), "");
    }

    private static String value(Assumption one) {
        return switch (one.kind()) {
            case TEXT -> one.text();
            case MONEY -> NumberText.money(one.value());
            case RATIO -> NumberText.percent(one.value());
            default -> NumberText.number(one.value());
        };
    }

    private Slide last() {
        List<String> sentences = new ArrayList<>();
        left.forEach(name -> sentences.add(SlideWords.phrase("last.left", name)));
        sentences.add(0, SlideWords.phrase("last.elsewhere"));
        report.notes().forEach(note -> sentences.add(SlideWords.phrase("last.note", note)));
        return new LastSlide(SlideWords.phrase("last.title"), sentences, report.provenance(), time(report));
    }

    /**
     * What may be a slide.
     *
     * @param place its place in the report, from 0
     * @param rank how telling it is; 0 is most
     * @param names what is on it, as the report calls it
     * @param slide the slide
     */
    private record Part(int place, int rank, List<String> names, Slide slide) {}
}
