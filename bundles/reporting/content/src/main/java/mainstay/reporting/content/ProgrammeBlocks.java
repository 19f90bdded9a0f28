package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Timeline;
import mainstay.reporting.api.Timeline.Span;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.programme.ProgrammeList;

/** The programme: its actions on the calendar, the critical path, and what is delivered when. */
final class ProgrammeBlocks {
    private final String id;
    private final ProgrammeList programme;
    private final PlanListing listing;
    private final PlanColumns rows;

    /**
     * Of a programme.
     *
     * @param id the id of the table of its actions
     */
    ProgrammeBlocks(String id, ProgrammeList programme) {
        this.id = id;
        this.programme = programme;
        this.listing = programme.listing();
        this.rows = listing.columns();
    }

    private String text(String column, int row) {
        return rows.column(column).text(row);
    }

    private long count(String flag) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.column(flag).number(row) == 1)
                .count();
    }

    private String end() {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> text("end", row))
                .max(String::compareTo)
                .orElse("");
    }

    /** When it ends, by which path, and what is late. */
    List<String> decision() {
        if (rows.size() == 0 || end().isEmpty()) {
            return List.of(phrase("programme.no-days"));
        }
        String path = String.join(" → ", programme.criticalPath());
        String ends = path.isEmpty() ? phrase("programme.done", end()) : phrase("programme.decision", end(), path);
        return count("late") == 0 ? List.of(ends) : List.of(ends, counted("programme.late", (double) count("late")));
    }

    Figures figures() {
        return new Figures(List.of(
                Figure.text(Glossary.heading("end"), end(), phrase("programme.end.how")),
                Figure.number(phrase("section.actions"), Kind.COUNT, rows.size(), phrase("programme.actions.how")),
                Figure.number(
                        Glossary.heading("critical"), Kind.COUNT, (double) count("critical"), meaning("critical")),
                Figure.number(Glossary.heading("late"), Kind.COUNT, (double) count("late"), meaning("late"))));
    }

    private static String meaning(String column) {
        return Glossary.meaning("plan.row", column);
    }

    Timeline timeline() {
        List<Span> spans = IntStream.range(0, rows.size())
                .filter(row -> !text("start", row).isEmpty())
                .mapToObj(row -> new Span(
                        text("what", row),
                        LocalDate.parse(text("start", row)),
                        LocalDate.parse(text("end", row)),
                        rows.column("critical").number(row) == 1,
                        text("deliverable", row)))
                .toList();
        return new Timeline(
                "programme-timeline",
                phrase("programme.timeline"),
                phrase("programme.timeline.text"),
                phrase("category.action"),
                phrase("programme.critical"),
                spans);
    }

    /** What is delivered, month by month. */
    Table deliverables() {
        List<Entry<String, String>> delivered = new ArrayList<>();
        programme.deliverables().forEach((month, each) -> each.forEach(what -> delivered.add(Map.entry(month, what))));
        return Table.of(
                "deliverables",
                phrase("programme.deliverables"),
                List.of(
                        Glossary.field(
                                Column.text("month", row -> delivered.get(row).getKey())),
                        Glossary.field(Column.text(
                                "deliverable", row -> delivered.get(row).getValue()))),
                delivered.size());
    }

    Table table() {
        return ListingTable.of(id, phrase("actions.table"), listing);
    }

    /** The accounts to try it with. */
    static Table pilots(PlanListing pilots) {
        PlanColumns columns = pilots.columns();
        List<Field> fields = columns.names().stream()
                .map(columns::column)
                .map(column -> Field.of(column, Glossary.heading(column.name()), Glossary.meaning(column.name())))
                .toList();
        return Table.of("pilots", phrase("programme.pilots"), fields, columns.size())
                .showing(pilots.shown())
                .about("account_id");
    }

    List<String> notes() {
        return programme.notes();
    }
}
