package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Kind;
import mainstay.reporting.api.Axis;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.Visible;

/** A plane with axes, which say where they begin and end and where they are cut. */
final class Plot {
    private static final int HIGH = 10;
    private static final int LOW = 7;
    private static final int NARROW = 50;
    private static final int WIDEST = 100;

    private final Axis x;
    private final Axis y;
    private final AxisScale xs;
    private final AxisScale ys;
    private final int width;
    private final int margin;
    private final CharCanvas raster;

    /** A plane of this width, some cells of which, at the right, are left to the caller. */
    Plot(Axis x, Axis y, AxisScale xs, AxisScale ys, int width, int reserved) {
        this.x = x;
        this.y = y;
        this.xs = xs;
        this.ys = ys;
        this.width = width;
        this.margin = Math.min(
                width / 3,
                Math.max(
                        Cells.width(BriefNumber.of(y.kind(), ys.least())),
                        Cells.width(BriefNumber.of(y.kind(), ys.greatest()))));
        this.raster = new CharCanvas(Math.min(WIDEST, width - margin - 1 - reserved), width < NARROW ? LOW : HIGH);
    }

    CharCanvas raster() {
        return raster;
    }

    AxisScale xs() {
        return xs;
    }

    AxisScale ys() {
        return ys;
    }

    /** The row, from above, of a place upwards. */
    int row(double upwards) {
        return raster.rows() - 1 - ys.cell(upwards, raster.rows());
    }

    /** The column of a place to the right. */
    int column(double rightwards) {
        return xs.cell(rightwards, raster.columns());
    }

    /** The lines; what the caller has for the right of each row comes behind it. */
    List<String> lines(List<String> reserved, Ink ink) {
        cuts();
        List<String> lines = new ArrayList<>();
        lines.add(Cells.cut(title(y, ys, "↑", "┈"), width));
        for (int row = 0; row < raster.rows(); row++) {
            String end = row == 0
                    ? label(y.kind(), ys.greatest())
                    : row == raster.rows() - 1 ? label(y.kind(), ys.least()) : "";
            lines.add((Cells.right(end, margin) + "│" + raster.line(row, ink) + reserved.get(row)).stripTrailing());
        }
        String indent = " ".repeat(margin);
        lines.add(indent + "└" + "─".repeat(raster.columns()));
        lines.add((indent + " " + ends()).stripTrailing());
        lines.add(Cells.cut(indent + " " + title(x, xs, "→", "┊"), width));
        return lines;
    }

    private void cuts() {
        for (int column = 0; ys.has(y.cut()) && column < raster.columns(); column++) {
            raster.putBehind(column, row(y.cut()), '┈');
        }
        for (int row = 0; xs.has(x.cut()) && row < raster.rows(); row++) {
            raster.putBehind(column(x.cut()), row, '┊');
        }
    }

    private String ends() {
        String least = BriefNumber.of(x.kind(), xs.least());
        String greatest = BriefNumber.of(x.kind(), xs.greatest());
        int between = raster.columns() - Cells.width(least) - Cells.width(greatest);
        return between > 0
                ? least + " ".repeat(between) + greatest
                : Cells.cut(least + " … " + greatest, raster.columns());
    }

    private String label(Kind kind, double value) {
        return BarRow.whole(BriefNumber.of(kind, value), margin);
    }

    private static String title(Axis axis, AxisScale scale, String arrow, String cut) {
        String label = Visible.text(axis.label()) + " " + arrow;
        return (scale.logarithmic() ? phrase("chart.log-scale", label) : label)
                + (scale.has(axis.cut()) ? "  " + cut + " " + BriefNumber.of(axis.kind(), axis.cut()) : "");
    }
}
