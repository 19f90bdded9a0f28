package mainstay.reporting.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.Visible;

/** All curves in one plane, a letter at the end of each, and below a line for each that tells its shape alone. */
record CurvesDrawing(Curves chart) implements Drawing {
    private static final int LONGEST_SPARK = 30;
    private static final int WIDE = 60;

    @Override
    public List<String> lines(int width, Ink ink) {
        Plot plot = new Plot(
                chart.x(),
                chart.y(),
                scale(Curve::xs),
                scale(Curve::ys),
                width,
                Math.min(3, chart.curves().size()));
        CharCanvas raster = plot.raster();
        BrailleChars dots = new BrailleChars(raster.columns(), raster.rows());
        String[] letters = new String[raster.rows()];
        Arrays.fill(letters, "");
        for (int at = 0; at < chart.curves().size(); at++) {
            int end = draw(chart.curves().get(at), AnsiStyle.series(at), plot, dots);
            if (end >= 0 && letters[end].length() < 3) {
                letters[end] += letter(at);
            }
        }
        dots.putOn(raster);
        List<String> lines = new ArrayList<>(plot.lines(List.of(letters), ink));
        lines.addAll(legend(plot.xs(), width, ink));
        return lines;
    }

    private AxisScale scale(Function<Curve, DoubleColumn> column) {
        return AxisScale.of(chart.curves().stream().map(column).flatMapToDouble(CurvesDrawing::numbers));
    }

    /** Draws a curve, and finds the row where it ends; -1 if it has no point. */
    private static int draw(Curve curve, AnsiStyle tone, Plot plot, BrailleChars dots) {
        int lastX = -1;
        int lastY = -1;
        int end = -1;
        for (int point = 0; point < curve.xs().size(); point++) {
            double x = curve.xs().get(point);
            double y = curve.ys().get(point);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                lastX = -1;
                continue;
            }
            int dotX = plot.xs().cell(x, dots.across());
            int dotY = dots.down() - 1 - plot.ys().cell(y, dots.down());
            dots.line(lastX < 0 ? dotX : lastX, lastX < 0 ? dotY : lastY, dotX, dotY, tone);
            lastX = dotX;
            lastY = dotY;
            end = plot.row(y);
        }
        return end;
    }

    private List<String> legend(AxisScale xs, int width, Ink ink) {
        int names = Math.min(
                width / 3,
                chart.curves().stream()
                        .mapToInt(curve -> Cells.width(Visible.text(curve.name())))
                        .max()
                        .orElse(0));
        int spark = Math.min(LONGEST_SPARK, width - names - 3);
        return IntStream.range(0, chart.curves().size())
                .mapToObj(at -> legend(at, names, spark, xs, width, ink))
                .toList();
    }

    private String legend(int at, int names, int spark, AxisScale xs, int width, Ink ink) {
        Curve curve = chart.curves().get(at);
        String name = letter(at) + " " + Cells.left(Visible.text(curve.name()), names) + " ";
        String shape = BlockChars.spark(shape(curve, spark, xs));
        String ends = "  " + brief(curve, 0) + " → " + brief(curve, curve.ys().size() - 1);
        boolean fits = width >= WIDE && Cells.width(name + shape + ends) <= width;
        return name + ink.paint(AnsiStyle.series(at), shape) + (fits ? ends : "");
    }

    private String brief(Curve curve, int point) {
        return BriefNumber.of(
                chart.y().kind(),
                point < 0 || curve.ys().size() == 0 ? Double.NaN : curve.ys().get(point));
    }

    /** The mean over each of so many equal parts of the axis; between points, a straight line. */
    private static double[] shape(Curve curve, int parts, AxisScale xs) {
        double[] sums = new double[parts];
        int[] counts = new int[parts];
        for (int point = 0; point < curve.xs().size(); point++) {
            if (Double.isFinite(curve.xs().get(point))
                    && Double.isFinite(curve.ys().get(point))) {
                int part = xs.cell(curve.xs().get(point), parts);
                sums[part] += curve.ys().get(point);
                counts[part]++;
            }
        }
        return filled(IntStream.range(0, parts)
                .mapToDouble(part -> sums[part] / counts[part])
                .toArray());
    }

    private static double[] filled(double[] means) {
        double[] filled = means.clone();
        int last = -1;
        for (int part = 0; part < means.length; part++) {
            if (Double.isNaN(means[part])) {
                continue;
            }
            for (int between = last + 1; last >= 0 && between < part; between++) {
                filled[between] = means[last] + (means[part] - means[last]) * (between - last) / (part - last);
            }
            last = part;
        }
        return filled;
    }

    private static DoubleStream numbers(DoubleColumn column) {
        return IntStream.range(0, column.size()).mapToDouble(column::get);
    }

    private static char letter(int at) {
        return (char) ('a' + at % 26);
    }
}
