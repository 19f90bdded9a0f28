package mainstay.reporting.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import mainstay.reporting.text.Cells;

/**
 * A line of a bar chart, visible already.
 *
 * @param label what the bar is about
 * @param value how much it is; empty when the line is a heading
 * @param brief the same in few characters
 * @param from where the bar begins
 * @param to where it ends
 * @param tone its colour
 */
record BarRow(String label, String value, String brief, double from, double to, AnsiStyle tone) {
    private static final int NARROW = 40;
    private static final int LEAST_BAR = 4;

    /** A line without a bar. */
    static BarRow heading(String label, AnsiStyle tone) {
        return new BarRow(label, "", "", 0, 0, tone);
    }

    /** The lines of a chart of this width, 20 or more: label, value, bar. */
    static List<String> lines(List<BarRow> rows, int width, Ink ink) {
        String gap = width < NARROW ? " " : "  ";
        boolean brief = widest(rows.stream().map(BarRow::value).toList()) > width * 2 / 5;
        int values = Math.min(
                width * 2 / 5, widest(rows.stream().map(row -> row.value(brief)).toList()));
        int room = width - values - 2 * gap.length() - LEAST_BAR;
        int labels = Math.min(
                Math.min(room, width / 3),
                widest(rows.stream()
                        .filter(row -> !row.isHeading())
                        .map(BarRow::label)
                        .toList()));
        BarArea area = BarArea.of(
                rows.stream().flatMapToDouble(row -> DoubleStream.of(row.from(), row.to())),
                width - labels - values - 2 * gap.length());
        List<String> lines = new ArrayList<>();
        for (BarRow row : rows) {
            if (row.isHeading()) {
                lines.add(ink.paint(row.tone(), Cells.cut(row.label(), width)));
            } else {
                String text = Cells.left(row.label(), labels) + gap + whole(row.value(brief), values) + gap;
                String bar = area.bar(row.from(), row.to()).stripTrailing();
                lines.add(bar.isEmpty() ? text.stripTrailing() : text + ink.paint(row.tone(), bar));
            }
        }
        return lines;
    }

    private boolean isHeading() {
        return value.isEmpty();
    }

    private String value(boolean inBrief) {
        return inBrief ? brief : value;
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Cells::width).max().orElse(0);
    }

    /** A number that has no room is never shown in part, which would be another number. */
    static String whole(String number, int cells) {
        return Cells.width(number) > cells ? "#".repeat(cells) : Cells.right(number, cells);
    }
}
