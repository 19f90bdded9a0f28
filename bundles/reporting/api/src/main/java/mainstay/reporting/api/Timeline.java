package mainstay.reporting.api;

import java.time.LocalDate;
import java.util.List;
import mainstay.book.Column;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What lasts from which day to which, such as the actions of a programme, one below the other.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param category what each span is about, such as {@code action}
 * @param emphasis what those are that are set off, such as {@code critical}
 * @param spans the spans, from top to bottom
 */
@ProviderType
public record Timeline(String id, String title, String text, String category, String emphasis, List<Span> spans)
        implements Chart {

    /** Copies the list of spans. */
    public Timeline {
        spans = List.copyOf(spans);
    }

    @Override
    public List<Axis> axes() {
        return List.of();
    }

    @Override
    public Table data() {
        return Table.of(
                id,
                title,
                List.of(
                        Field.of(Column.text(category, row -> spans.get(row).label())),
                        Field.of(Column.text(
                                "start", row -> spans.get(row).first().toString())),
                        Field.of(Column.text("end", row -> spans.get(row).last().toString())),
                        Field.of(Column.text("set off", row -> spans.get(row).setOff() ? emphasis : "")),
                        Field.of(Column.text("result", row -> spans.get(row).result()))),
                spans.size());
    }

    /**
     * A span.
     *
     * @param label what it is
     * @param first its first day
     * @param last its last day, which counts; the first or later
     * @param setOff whether it is set off from the others
     * @param result what there is at its end, such as a deliverable; may be empty
     */
    public record Span(String label, LocalDate first, LocalDate last, boolean setOff, String result) {}
}
