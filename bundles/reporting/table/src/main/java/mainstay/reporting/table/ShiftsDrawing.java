package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.Visible;

/** The places before and after, and by how many an account went up or down. */
record ShiftsDrawing(Shifts chart) implements Drawing {
    /** The first ones move most. */
    private static final int MOST = 40;

    @Override
    public List<String> lines(int width, Ink ink) {
        int count = Math.min(MOST, chart.count());
        Amounts froms = new Amounts(Kind.COUNT, places(chart.froms(), count));
        Amounts tos = new Amounts(Kind.COUNT, places(chart.tos(), count));
        Amounts moves = new Amounts(
                Kind.COUNT,
                IntStream.range(0, count)
                        .mapToDouble(at -> Math.abs(froms.value(at) - tos.value(at)))
                        .toArray());
        int from = widest(froms);
        int to = widest(tos);
        int move = widest(moves);
        List<BarRow> rows = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double up = froms.value(at) - tos.value(at);
            String moved = arrow(up) + Cells.right(moves.text(at), move);
            String places = Cells.right(froms.text(at), from) + " → " + Cells.right(tos.text(at), to);
            rows.add(new BarRow(label(at), places + "  " + moved, moved, 0, Math.abs(up), AnsiStyle.ofChange(up)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(ink.paint(AnsiStyle.FAINT, Cells.cut(Visible.text(chart.before() + " → " + chart.after()), width)));
        lines.addAll(BarRow.lines(rows, width, ink));
        lines.addAll(more(chart.count() - count, width));
        return lines;
    }

    private static List<String> more(int left, int width) {
        return left == 0 ? List.of() : Cells.wrap(phrase("chart.more-moves", Integer.toString(left)), width);
    }

    private static String arrow(double up) {
        if (Double.isNaN(up)) {
            return " ";
        }
        return up > 0 ? "▲" : up < 0 ? "▼" : "=";
    }

    private String label(int at) {
        String name = chart.names().text(at);
        return Visible.text(name.isEmpty() ? chart.accounts().text(at) : name);
    }

    private static double[] places(Column column, int count) {
        return IntStream.range(0, count).mapToDouble(column::number).toArray();
    }

    private static int widest(Amounts amounts) {
        return amounts.places()
                .mapToObj(amounts::text)
                .mapToInt(Cells::width)
                .max()
                .orElse(0);
    }
}
