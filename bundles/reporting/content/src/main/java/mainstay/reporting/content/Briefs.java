package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Better;
import mainstay.reporting.api.Brief.Change;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Brief.Turn;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.review.ReviewTotals;

/** What briefs of all reports have in common. */
final class Briefs {
    /** How many rows a brief shows. */
    static final int ROWS = 10;

    /** The id of the table of a brief. */
    static final String ID = "brief";

    private static final int MEASURES = 5;

    private Briefs() {}

    /** The sections of a report below its brief. */
    static List<Section> above(Brief brief, List<Section> sections) {
        List<Section> all = new ArrayList<>(List.of(new Section("brief", phrase("section.brief"), "", List.of(brief))));
        all.addAll(sections);
        return all;
    }

    /** The brief of a report that concludes in words of its own: its first figures, and the first rows of a table of it. */
    static Brief of(List<String> conclusion, Figures figures, Optional<Table> rows) {
        return Brief.saying(
                conclusion,
                figures.figures().stream().limit(MEASURES).map(Measure::of).toList(),
                rows.filter(table -> table.size() > 0),
                List.of());
    }

    /** A figure that was another before; whether the change is for the better is said in words behind since when it is. */
    static Measure measure(Figure figure, double before, String since, Better better) {
        if (Double.isNaN(before) || Double.isNaN(figure.value())) {
            return Measure.of(figure);
        }
        Measure plain = new Measure(figure, Optional.of(new Change(before, since, better)));
        return turn(plain.turn())
                .map(word -> new Change(before, phrase("brief.turn", since, word), better))
                .map(change -> new Measure(figure, Optional.of(change)))
                .orElse(plain);
    }

    /** Whether something went for the better, in a word; empty where neither way is the better. */
    static Optional<String> turn(Turn turn) {
        return switch (turn) {
            case BETTER -> Optional.of(phrase("turn.better"));
            case WORSE -> Optional.of(phrase("turn.worse"));
            case NEITHER -> Optional.empty();
        };
    }

    /** Which way a measure of {@link ReviewTotals} should go. */
    static Better better(String measure) {
        return switch (measure) {
            case ReviewTotals.PROFIT, ReviewTotals.GROSS_PROFIT, ReviewTotals.TARGET, ReviewTotals.LARGE -> Better.MORE;
            case ReviewTotals.COST -> Better.LESS;
            default -> Better.NEITHER;
        };
    }

    /** The first rows of a table, in some of its fields. */
    static Table first(Table table, String title, String... fields) {
        return rows(
                table, title, IntStream.range(0, Math.min(ROWS, table.size())).toArray(), fields);
    }

    /** Some rows of a table, in some of its fields. */
    static Table rows(Table table, String title, int[] rows, String... fields) {
        List<Field> chosen = List.of(fields).stream()
                .flatMap(name -> table.field(name).stream())
                .map(field -> Field.of(field.cells().inOrder(rows), field.heading(), field.how()))
                .toList();
        Table some = Table.of(ID, title, chosen, rows.length);
        return table.account()
                .filter(List.of(fields)::contains)
                .map(some::about)
                .orElse(some);
    }
}
