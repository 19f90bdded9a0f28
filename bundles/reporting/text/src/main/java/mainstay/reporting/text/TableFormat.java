package mainstay.reporting.text;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.Column;

/** Aligned columns for a person. */
final class TableFormat {
    private static final int MOST_LINES = 10;
    private static final String RULE = "─";

    private final OptionalInt window;
    private final String elsewhere;
    private final Appendable out;

    /** With where the columns are that find no place, such as {@code --format csv has all columns}. */
    TableFormat(OptionalInt window, String elsewhere, Appendable out) {
        this.window = window;
        this.elsewhere = elsewhere;
        this.out = out;
    }

    void rows(CommandOutput.Rows view) throws IOException {
        TableLayout layout = TableLayout.of(view, window);
        if (view.chosen() && !layout.notShown().isEmpty()) {
            new VerticalFormat(window, out).rows(view);
            return;
        }
        heading(layout);
        Column group = view.columns().stream()
                .filter(column -> column.name().equals(view.groupedBy()))
                .findFirst()
                .orElse(null);
        ColumnText groups = group == null ? null : ColumnText.of(group, view.size());
        String section = null;
        for (int row = 0; row < view.size(); row++) {
            String next = groups == null ? null : groups.cell(row);
            if (next != null && !next.equals(section)) {
                section(next, section == null, layout.width());
                section = next;
            }
            if (groups == null) {
                line(layout, row);
            } else {
                wrapped(layout, row);
            }
        }
        if (view.size() > 0) {
            notShown(layout.notShown());
        }
    }

    void summary(CommandOutput.Summary summary) throws IOException {
        List<Column> columns = summary.columns();
        int names = columns.stream()
                .mapToInt(column -> Cells.width(Visible.text(column.name())))
                .max()
                .orElse(0);
        if (window.isPresent()) {
            names = Math.min(names, Math.max(1, (window.getAsInt() - TableLayout.GAP.length()) / 2));
        }
        for (Column column : columns) {
            StringBuilder line = new StringBuilder();
            ColumnText text = ColumnText.of(column, 1);
            Cells.append(line, text.heading(), names, false);
            line.append(TableLayout.GAP);
            int room = window.isPresent() ? Math.max(0, window.getAsInt() - Cells.width(line.toString())) : -1;
            String value = text.cell(0);
            line.append(room < 0 ? value : fitting(value, text.isNumber(), room));
            end(line.toString());
        }
    }

    private void heading(TableLayout layout) throws IOException {
        if (layout.places().isEmpty()) {
            return;
        }
        StringBuilder names = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (TableLayout.Place place : layout.places()) {
            gap(names);
            gap(rule);
            Cells.append(
                    names,
                    place.column().heading(),
                    place.width(),
                    place.column().isNumber());
            rule.append(RULE.repeat(place.width()));
        }
        end(names.toString());
        end(rule.toString());
    }

    private void section(String title, boolean first, int width) throws IOException {
        if (!first) {
            end("");
        }
        int room = Math.max(width, window.orElse(Math.max(width, Cells.width(title))));
        end(Cells.cut(title, room));
    }

    private void line(TableLayout layout, int row) throws IOException {
        StringBuilder line = new StringBuilder();
        for (TableLayout.Place place : layout.places()) {
            gap(line);
            boolean number = place.column().isNumber();
            String cell = fitting(place.column().cell(row), number, place.width());
            Cells.append(line, cell, place.width(), number);
        }
        end(line.toString());
    }

    /** Tables in sections are read line by line, so that their texts are wrapped rather than cut. */
    private void wrapped(TableLayout layout, int row) throws IOException {
        List<List<String>> cells =
                layout.places().stream().map(place -> wrapped(place, row)).toList();
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < lines; at++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                gap(line);
                TableLayout.Place place = layout.places().get(column);
                String part = at < cells.get(column).size() ? cells.get(column).get(at) : "";
                Cells.append(line, part, place.width(), place.column().isNumber());
            }
            end(line.toString());
        }
    }

    /** A sum over a thousand branches is not read to its end. */
    private static List<String> wrapped(TableLayout.Place place, int row) {
        String cell = place.column().cell(row);
        return place.column().isNumber()
                ? List.of(fitting(cell, true, place.width()))
                : Cells.wrap(Cells.cut(cell, MOST_LINES * place.width()), place.width());
    }

    /** A number that has no room is never shown in part, which would be another number. */
    private static String fitting(String cell, boolean number, int room) {
        return number && cell.length() > room ? "#".repeat(room) : Cells.cut(cell, room);
    }

    private void notShown(List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        String all = "not shown: " + Visible.text(String.join(", ", names)) + " (" + elsewhere
                + (window.isPresent() ? ", a wider window more)" : ")");
        if (window.isEmpty()) {
            end(all);
            return;
        }
        StringBuilder line = new StringBuilder();
        int room = Math.max(1, window.getAsInt());
        for (String word : all.split(" ", -1)) {
            if (line.length() > 0 && Cells.width(line.toString()) + 1 + Cells.width(word) > room) {
                end(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(Cells.cut(word, room));
        }
        end(line.toString());
    }

    private static void gap(StringBuilder line) {
        if (line.length() > 0) {
            line.append(TableLayout.GAP);
        }
    }

    /** Without the blanks that fill the last column. */
    private void end(String line) throws IOException {
        out.append(line.stripTrailing()).append('\n');
    }
}
