package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Grid.Tone;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.Visible;

/** Cells beside each other where there is room for them; else one below the other, each under the label of its row. */
record GridDrawing(Grid chart) implements Drawing {
    private static final int MOST = 40;
    private static final int NARROWEST = 12;
    private static final int LEAST_HEADING = 6;
    private static final String GAP = "  ";

    /** What the signs mean, on one line; empty where there are none. */
    static String legend(Grid chart) {
        return chart.marks().stream()
                .map(mark -> mark.sign() + " " + mark.meaning())
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<String> lines(int width, Ink ink) {
        int heading = Math.min(NARROWEST, Cells.width(Visible.text(chart.rows().heading())));
        int labels = Math.min(width / 3, Math.max(widest(labels()), heading));
        List<Place> places = fields().stream().map(this::place).toList();
        int room = width - labels - GAP.length() * places.size();
        int[] widths = widths(places, room);
        List<String> lines = new ArrayList<>();
        if (widths.length == 0) {
            lines.addAll(below(places, width, ink));
        } else {
            lines.addAll(beside(places, labels, widths, ink));
            for (int at = 0; at < widths.length; at++) {
                if (isNumbered(places.get(at), widths[at])) {
                    String key = (at + 1) + " " + places.get(at).heading();
                    lines.addAll(faint(Cells.wrap(key, width), ink));
                }
            }
        }
        if (!chart.marks().isEmpty()) {
            lines.addAll(faint(Cells.wrap(Visible.text(legend(chart)), width), ink));
        }
        if (chart.size() > rows()) {
            lines.addAll(Cells.wrap(phrase("chart.more-rows", Integer.toString(chart.size() - rows())), width));
        }
        return lines;
    }

    private int rows() {
        return Math.min(MOST, chart.size());
    }

    private List<String> labels() {
        Column labels = chart.rows().cells();
        return IntStream.range(0, rows())
                .mapToObj(row -> Visible.text(labels.text(row)))
                .toList();
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>(chart.columns());
        chart.total().ifPresent(fields::add);
        return fields;
    }

    /**
     * A column.
     *
     * @param heading what stands above
     * @param cells for each row the items in its cell
     * @param isNumber whether they are amounts, which are not broken into lines
     */
    private record Place(String heading, List<List<String>> cells, boolean isNumber) {
        int content() {
            return cells.stream().mapToInt(GridDrawing::widest).max().orElse(0);
        }
    }

    private Place place(Field field) {
        Column column = field.cells();
        if (!column.kind().isNumber()) {
            return new Place(
                    Visible.text(field.heading()),
                    IntStream.range(0, rows())
                            .mapToObj(row -> chart.items(column.text(row)).stream()
                                    .map(Visible::text)
                                    .toList())
                            .toList(),
                    false);
        }
        return new Place(
                Visible.text(field.heading()),
                IntStream.range(0, rows())
                        .mapToObj(row -> column.number(row) == 0
                                ? List.<String>of()
                                : List.of(BriefNumber.of(column.kind(), column.number(row))))
                        .toList(),
                true);
    }

    /** How wide each column is; none when they do not fit beside each other. Headings are broken, or cut in the end. */
    private static int[] widths(List<Place> places, int room) {
        int[] least = places.stream()
                .mapToInt(place -> place.isNumber() ? place.content() : Math.min(NARROWEST, place.content()))
                .map(content -> Math.max(content, 1))
                .toArray();
        int[] wanted = IntStream.range(0, least.length)
                .map(at -> Math.max(
                        places.get(at).content(),
                        Math.min(NARROWEST, Cells.width(places.get(at).heading()))))
                .toArray();
        int missing = room - IntStream.of(least).sum();
        if (missing < 0) {
            return new int[0];
        }
        boolean grows = true;
        while (missing > 0 && grows) {
            grows = false;
            for (int at = 0; at < least.length && missing > 0; at++) {
                if (least[at] < wanted[at]) {
                    least[at]++;
                    missing--;
                    grows = true;
                }
            }
        }
        return least;
    }

    /** Whether a heading would be broken to pieces, so that a number stands for it and the heading below. */
    private static boolean isNumbered(Place place, int width) {
        return width < LEAST_HEADING && Cells.width(place.heading()) > 3 * width;
    }

    private List<String> beside(List<Place> places, int labels, int[] widths, Ink ink) {
        List<String> lines = new ArrayList<>();
        List<List<String>> heads = IntStream.range(0, widths.length)
                .mapToObj(at -> isNumbered(places.get(at), widths[at])
                        ? List.of(Integer.toString(at + 1))
                        : Cells.wrap(places.get(at).heading(), widths[at]))
                .toList();
        String corner = Visible.text(chart.rows().heading());
        lines.addAll(row(List.of(corner), heads, places, labels, widths, new Ink(false)).stream()
                .map(line -> ink.paint(AnsiStyle.HEADING, line))
                .toList());
        lines.add("─".repeat(labels + IntStream.of(widths).sum() + GAP.length() * widths.length));
        for (int row = 0; row < rows(); row++) {
            int at = row;
            List<List<String>> cells = IntStream.range(0, widths.length)
                    .mapToObj(place -> broken(places.get(place), at, widths[place]))
                    .toList();
            lines.addAll(row(Cells.wrap(labels().get(row), labels), cells, places, labels, widths, ink));
        }
        return lines;
    }

    /** The items of a cell in lines; those that go on are indented, so that only an item begins with its sign. */
    private static List<String> broken(Place place, int row, int width) {
        List<String> lines = new ArrayList<>();
        for (String item : place.cells().get(row)) {
            if (place.isNumber() || width < NARROWEST) {
                lines.add(item);
            } else {
                String first = Cells.wrap(item, width).get(0);
                lines.add(first);
                String rest =
                        item.substring(Math.min(item.length(), first.length())).strip();
                if (!rest.isEmpty() && item.startsWith(first)) {
                    Cells.wrap(rest, width - 2).forEach(part -> lines.add("  " + part));
                }
            }
        }
        return lines;
    }

    private List<String> row(
            List<String> label, List<List<String>> cells, List<Place> places, int labels, int[] widths, Ink ink) {
        int height =
                Math.max(label.size(), cells.stream().mapToInt(List::size).max().orElse(0));
        List<String> lines = new ArrayList<>();
        AnsiStyle[] tones = new AnsiStyle[widths.length];
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(Cells.left(line < label.size() ? label.get(line) : "", labels));
            for (int at = 0; at < widths.length; at++) {
                String part = line < cells.get(at).size() ? cells.get(at).get(line) : "";
                tones[at] = part.startsWith(" ") && tones[at] != null ? tones[at] : tone(part);
                String shown = places.get(at).isNumber() ? Cells.right(part, widths[at]) : Cells.left(part, widths[at]);
                String inked = shown.stripTrailing();
                text.append(GAP).append(ink.paint(tones[at], inked)).append(shown, inked.length(), shown.length());
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    private AnsiStyle tone(String item) {
        Tone tone = chart.mark(item).map(Grid.Mark::tone).orElse(null);
        if (tone == null) {
            return item.startsWith("-") ? AnsiStyle.LOSS : AnsiStyle.PLAIN;
        }
        return switch (tone) {
            case GOOD -> AnsiStyle.GAIN;
            case FAIR -> AnsiStyle.SECOND;
            case POOR -> AnsiStyle.LOSS;
            case QUIET -> AnsiStyle.FAINT;
        };
    }

    private List<String> below(List<Place> places, int width, Ink ink) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            lines.add(ink.paint(AnsiStyle.HEADING, Cells.cut(labels().get(row), width)));
            for (Place place : places) {
                if (!place.cells().get(row).isEmpty()) {
                    String all = place.heading() + ": "
                            + String.join("; ", place.cells().get(row));
                    Cells.wrap(all, width - 2).forEach(line -> lines.add("  " + line));
                }
            }
        }
        return lines;
    }

    private static List<String> faint(List<String> lines, Ink ink) {
        return lines.stream().map(line -> ink.paint(AnsiStyle.FAINT, line)).toList();
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Cells::width).max().orElse(0);
    }
}
