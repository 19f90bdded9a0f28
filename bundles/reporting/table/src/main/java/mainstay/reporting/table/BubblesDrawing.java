package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.Visible;

/** The quadrants with what is in them; and a plane, darker where there are more accounts. */
record BubblesDrawing(Bubbles chart) implements Drawing {
    private static final int FOUR = 4;
    private static final int WIDE = 60;
    private static final String SHADES = "·░▒▓█";

    @Override
    public List<String> lines(int width, Ink ink) {
        List<String> lines = new ArrayList<>(isCut() ? matrix(width, ink) : all(width, ink));
        lines.add("");
        lines.addAll(density(width, ink));
        return lines;
    }

    private boolean isCut() {
        return chart.quadrants().size() == FOUR
                && !Double.isNaN(chart.x().cut())
                && !Double.isNaN(chart.y().cut());
    }

    private List<String> all(int width, Ink ink) {
        Quadrant all = new Quadrant(phrase("chart.all"));
        IntStream.range(0, chart.count())
                .forEach(row -> all.add(account(row), chart.areas().number(row)));
        return listed(all, width, ink);
    }

    private List<String> matrix(int width, Ink ink) {
        List<Quadrant> quadrants = chart.quadrants().stream().map(Quadrant::new).toList();
        for (int row = 0; row < chart.count(); row++) {
            quadrants.get(quadrant(row)).add(account(row), chart.areas().number(row));
        }
        List<String> lines = new ArrayList<>();
        lines.add(Cells.cut(title(chart.y(), "↑"), width));
        if (width < WIDE) {
            quadrants.forEach(quadrant -> lines.addAll(listed(quadrant, width, ink)));
        } else {
            lines.addAll(new MatrixBox(chart.area(), width).lines(quadrants, ink));
        }
        lines.add(Cells.cut(title(chart.x(), "→"), width));
        return lines;
    }

    /** In the order of {@link Bubbles#quadrants()}. */
    private int quadrant(int row) {
        boolean right = chart.xs().number(row) >= chart.x().cut();
        boolean above = chart.ys().number(row) >= chart.y().cut();
        return above ? (right ? 0 : 1) : right ? 2 : 3;
    }

    private List<String> listed(Quadrant quadrant, int width, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(ink.paint(AnsiStyle.HEADING, Cells.cut(quadrant.name(), width)));
        quadrant.totals(chart.area()).forEach(total -> lines.add(Cells.cut("  " + total, width)));
        quadrant.first().forEach(name -> lines.add(Cells.cut("  " + name, width)));
        return lines;
    }

    private List<String> density(int width, Ink ink) {
        AxisScale xs = AxisScale.of(IntStream.range(0, chart.count()).mapToDouble(chart.xs()::number))
                .spread();
        AxisScale ys = AxisScale.of(IntStream.range(0, chart.count()).mapToDouble(chart.ys()::number))
                .spread();
        Plot plot = new Plot(chart.x(), chart.y(), xs, ys, width, 0);
        int[][] counts = counts(plot);
        int base = base(counts);
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                if (counts[row][column] > 0) {
                    plot.raster().put(column, row, SHADES.charAt(shade(counts[row][column], base)), AnsiStyle.FIRST);
                }
            }
        }
        List<String> none =
                IntStream.range(0, counts.length).mapToObj(row -> "").toList();
        List<String> lines = new ArrayList<>(plot.lines(none, ink));
        lines.addAll(Cells.wrap(legend(counts, base), width));
        return lines;
    }

    private int[][] counts(Plot plot) {
        int[][] counts = new int[plot.raster().rows()][plot.raster().columns()];
        for (int row = 0; row < chart.count(); row++) {
            double x = chart.xs().number(row);
            double y = chart.ys().number(row);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                counts[plot.row(y)][plot.column(x)]++;
            }
        }
        return counts;
    }

    /** Each shade stands for so many times the accounts of the one before: as few as will do. */
    private static int base(int[][] counts) {
        int base = 2;
        while (StrictMath.pow(base, SHADES.length()) <= most(counts)) {
            base++;
        }
        return base;
    }

    private static int most(int[][] counts) {
        return IntStream.range(0, counts.length)
                .flatMap(row -> IntStream.of(counts[row]))
                .max()
                .orElse(0);
    }

    private static int shade(int count, int base) {
        int shade = 0;
        for (int left = count; left >= base; left /= base) {
            shade++;
        }
        return shade;
    }

    private static String legend(int[][] counts, int base) {
        List<String> shades = new ArrayList<>();
        long from = 1;
        for (int at = 0; at <= shade(Math.max(1, most(counts)), base); at++) {
            long to = from * base - 1;
            shades.add(SHADES.charAt(at) + "\u00a0" + from + (from == to ? "" : "–" + to));
            from *= base;
        }
        return phrase("chart.shades", String.join(", ", shades));
    }

    private String account(int row) {
        String name = chart.names().text(row);
        return name.isEmpty() ? chart.accounts().text(row) : name;
    }

    private static String title(Axis axis, String arrow) {
        String label = Visible.text(axis.label()) + " " + arrow;
        return phrase("chart.high-from", label, Amounts.alone(axis.kind(), axis.cut(), ""));
    }
}
