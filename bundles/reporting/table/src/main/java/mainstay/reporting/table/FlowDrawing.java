package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.NumberText;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.Visible;

/** A bar a stream: first those that move, the largest above; then, fainter, those that stay where they were. */
record FlowDrawing(Flow chart) implements Drawing {
    private static final int MOST = 40;
    private static final String ARROW = " → ";

    @Override
    public List<String> lines(int width, Ink ink) {
        int[] streams = shown();
        List<String> froms = classes(chart.froms(), streams);
        List<String> tos = classes(chart.tos(), streams);
        Numbers numbers = numbers(streams, width * 2 / 5);
        boolean beside = widest(froms) + ARROW.length() + widest(tos) <= width / 3;
        List<BarRow> rows = new ArrayList<>();
        for (int at = 0; at < streams.length; at++) {
            boolean stays = chart.stays(streams[at]);
            if (!beside) {
                String above = pair(froms.get(at), tos.get(at), width);
                rows.add(BarRow.heading(above, stays ? AnsiStyle.FAINT : AnsiStyle.HEADING));
            }
            rows.add(new BarRow(
                    beside ? Cells.left(froms.get(at), widest(froms)) + ARROW + tos.get(at) : "",
                    numbers.full().get(at),
                    numbers.brief().get(at),
                    0,
                    chart.accounts().number(streams[at]),
                    stays ? AnsiStyle.FAINT : AnsiStyle.FIRST));
        }
        List<String> lines = new ArrayList<>(heading(numbers.withAmounts(), width, ink));
        lines.addAll(BarRow.lines(rows, width, ink));
        lines.addAll(more(chart.count() - streams.length, width));
        return lines;
    }

    private int[] shown() {
        return IntStream.range(0, chart.count())
                .boxed()
                .sorted(Comparator.comparing(chart::stays)
                        .thenComparing(stream -> -chart.accounts().number(stream)))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<String> classes(Column column, int[] streams) {
        return IntStream.of(streams)
                .mapToObj(column::text)
                .map(FlowDrawing::name)
                .toList();
    }

    private static String name(String type) {
        return type.isEmpty() ? NumberText.UNDEFINED : Visible.text(type);
    }

    /** Both classes on one line; when there is no room for them, each has what the other leaves, at least half of it. */
    private static String pair(String from, String to, int width) {
        int room = width - ARROW.length();
        int left = Math.min(Cells.width(from), Math.max(room / 2, room - Cells.width(to)));
        return Cells.cut(from, left) + ARROW + Cells.cut(to, room - left);
    }

    /**
     * What stands beside the bars.
     *
     * @param full with all digits
     * @param brief with few digits
     * @param withAmounts whether the amounts are among them; without room for them they are not
     */
    private record Numbers(List<String> full, List<String> brief, boolean withAmounts) {}

    private Numbers numbers(int[] streams, int room) {
        Amounts accounts = amounts(chart.accounts(), streams);
        Amounts amounts = amounts(chart.amounts(), streams);
        List<String> counts = aligned(accounts::brief, streams.length);
        List<String> full = beside(aligned(accounts::text, streams.length), aligned(amounts::text, streams.length));
        List<String> brief = beside(counts, aligned(amounts::brief, streams.length));
        boolean fits = Math.min(widest(full), widest(brief)) <= room;
        return new Numbers(full, fits ? brief : counts, fits);
    }

    private static Amounts amounts(Column column, int[] streams) {
        return new Amounts(
                column.kind(), IntStream.of(streams).mapToDouble(column::number).toArray());
    }

    private static List<String> aligned(IntFunction<String> texts, int count) {
        List<String> all = IntStream.range(0, count).mapToObj(texts).toList();
        return all.stream().map(text -> Cells.right(text, widest(all))).toList();
    }

    private static List<String> beside(List<String> left, List<String> right) {
        return IntStream.range(0, left.size())
                .mapToObj(at -> left.get(at) + " " + right.get(at))
                .toList();
    }

    private List<String> heading(boolean withAmounts, int width, Ink ink) {
        String numbers = Field.of(chart.accounts()).heading()
                + (withAmounts ? ", " + Field.of(chart.amounts()).heading() : "");
        return Cells.wrap(Visible.text(chart.before() + ARROW + chart.after() + ": " + numbers), width).stream()
                .map(line -> ink.paint(AnsiStyle.FAINT, line))
                .toList();
    }

    private static List<String> more(int left, int width) {
        return left == 0 ? List.of() : Cells.wrap(phrase("chart.more-flows", Integer.toString(left)), width);
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Cells::width).max().orElse(0);
    }
}
