package mainstay.reporting.text;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.Column;

/** Rows one below the other, a line for each cell; for rows that are too wide for a window. */
final class VerticalFormat {
    private static final int LEAST_ROOM = 8;

    private final OptionalInt window;
    private final Appendable out;

    VerticalFormat(OptionalInt window, Appendable out) {
        this.window = window;
        this.out = out;
    }

    void rows(CommandOutput.Rows view) throws IOException {
        List<Column> columns = view.columns();
        List<ColumnText> texts = columns.stream()
                .map(column -> ColumnText.of(column, view.size()))
                .toList();
        int names = texts.stream()
                .mapToInt(text -> Cells.width(text.heading()))
                .max()
                .orElse(0);
        int room = window.isPresent()
                ? Math.max(LEAST_ROOM, window.getAsInt() - names - TableLayout.GAP.length())
                : Integer.MAX_VALUE;
        for (int row = 0; row < view.size(); row++) {
            out.append(row == 0 ? "" : "\n");
            for (ColumnText text : texts) {
                cell(text.heading(), text.cell(row), names, room);
            }
        }
    }

    private void cell(String name, String value, int names, int room) throws IOException {
        String lead = name;
        for (String part : Cells.wrap(value, room)) {
            out.append((Cells.left(lead, names) + TableLayout.GAP + part).stripTrailing())
                    .append('\n');
            lead = "";
        }
    }
}
