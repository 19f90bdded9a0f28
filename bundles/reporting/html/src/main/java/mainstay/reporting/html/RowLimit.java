package mainstay.reporting.html;

import static mainstay.reporting.html.PageWords.phrase;

import java.util.Comparator;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.NumberText;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Timeline;
import mainstay.reporting.api.Waterfall;

/** How much of what may have millions of rows is in a page: as much as a browser shows at ease. */
final class RowLimit {
    private static final int ROWS = 2_000;
    private static final int SHIFTS = 200;
    private static final int STREAMS = 100;
    private static final int BARS = 100;
    private static final int STEPS = 40;
    private static final int SPANS = 100;
    private static final int CURVES = 12;
    private static final int POINTS = 400;
    private static final int GRID_ROWS = 100;

    /** Rows that are written for those who run no script. */
    private static final int STATIC_ROWS = 50;

    private RowLimit() {}

    static int rows(Table table) {
        return Math.min(table.size(), ROWS);
    }

    static int staticRows(Table table) {
        return Math.min(table.size(), STATIC_ROWS);
    }

    /** As much of a chart as is drawn. */
    static Chart of(Chart chart) {
        if (chart instanceof Bubbles all) {
            return bubbles(all, Math.min(all.count(), ROWS));
        }
        if (chart instanceof Shifts all) {
            return shifts(all, Math.min(all.count(), SHIFTS));
        }
        if (chart instanceof Flow all) {
            return all.count() <= STREAMS ? all : largest(all);
        }
        if (chart instanceof Bars all) {
            return bars(all, Math.min(all.bars().size(), BARS));
        }
        if (chart instanceof Marimekko all) {
            return marimekko(all, Math.min(all.strips().size(), BARS));
        }
        if (chart instanceof Curves all) {
            return curves(all);
        }
        if (chart instanceof Grid all) {
            return grid(all, Math.min(all.size(), GRID_ROWS));
        }
        if (chart instanceof Timeline all) {
            return timeline(all, Math.min(all.spans().size(), SPANS));
        }
        Waterfall all = (Waterfall) chart;
        int steps = Math.min(all.steps().size(), STEPS);
        return new Waterfall(
                all.id(), all.title(), all.text(), all.kind(), all.steps().subList(0, steps));
    }

    /** What is said of rows that are not in the page; empty when all are. */
    static String notice(Table table) {
        return table.size() == rows(table) ? "" : phrase("limit.rows", count(rows(table)), count(table.size()));
    }

    /** What is said of parts of a chart that are not drawn; empty when all are. */
    static String notice(Chart chart) {
        if (chart instanceof Bubbles all && all.count() > PlaneCells.FROM) {
            String squares = phrase("limit.squares", count(all.count()));
            return all.count() > ROWS ? phrase("limit.squares.find", squares, count(ROWS)) : squares;
        }
        if (chart instanceof Shifts all && all.count() > SHIFTS) {
            return phrase("limit.shifts", count(SHIFTS), count(all.count()));
        }
        if (chart instanceof Flow all && all.count() > STREAMS) {
            return phrase("limit.flows", count(STREAMS), count(all.count()));
        }
        if (chart instanceof Bars all && all.bars().size() > BARS) {
            return phrase("limit.first", count(BARS), count(all.bars().size()));
        }
        if (chart instanceof Marimekko all && all.strips().size() > BARS) {
            return phrase("limit.first", count(BARS), count(all.strips().size()));
        }
        if (chart instanceof Waterfall all && all.steps().size() > STEPS) {
            return phrase("limit.steps", count(STEPS), count(all.steps().size()));
        }
        if (chart instanceof Grid all && all.size() > GRID_ROWS) {
            return phrase("limit.grid", count(GRID_ROWS), count(all.size()));
        }
        if (chart instanceof Timeline all && all.spans().size() > SPANS) {
            return phrase("limit.first", count(SPANS), count(all.spans().size()));
        }
        return chart instanceof Curves all ? curvesNotice(all) : "";
    }

    private static String curvesNotice(Curves all) {
        if (all.curves().size() > CURVES) {
            return phrase("limit.curves", count(CURVES), count(all.curves().size()));
        }
        boolean thinned = all.curves().stream().anyMatch(curve -> curve.xs().size() > POINTS);
        return thinned ? phrase("limit.points", count(POINTS)) : "";
    }

    private static Bubbles bubbles(Bubbles all, int count) {
        return new Bubbles(
                all.id(),
                all.title(),
                all.text(),
                all.x(),
                all.y(),
                all.area(),
                count,
                all.accounts(),
                all.names(),
                all.groups(),
                all.xs(),
                all.ys(),
                all.areas(),
                all.quadrants(),
                all.named().stream().filter(place -> place < count).toList());
    }

    private static Shifts shifts(Shifts all, int count) {
        return new Shifts(
                all.id(),
                all.title(),
                all.text(),
                all.before(),
                all.after(),
                count,
                all.accounts(),
                all.names(),
                all.froms(),
                all.tos());
    }

    /** The streams of most accounts, in the order that they have in the report. */
    private static Flow largest(Flow all) {
        int[] kept = IntStream.range(0, all.count())
                .boxed()
                .sorted(Comparator.comparingDouble(stream -> -all.accounts().number(stream)))
                .limit(STREAMS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return new Flow(
                all.id(),
                all.title(),
                all.text(),
                all.before(),
                all.after(),
                all.classes(),
                kept.length,
                all.froms().inOrder(kept),
                all.tos().inOrder(kept),
                all.accounts().inOrder(kept),
                all.amounts().inOrder(kept));
    }

    private static Grid grid(Grid all, int size) {
        return new Grid(all.id(), all.title(), all.text(), all.rows(), all.columns(), all.total(), size, all.marks());
    }

    private static Bars bars(Bars all, int count) {
        return new Bars(
                all.id(),
                all.title(),
                all.text(),
                all.category(),
                all.kind(),
                all.series(),
                all.bars().subList(0, count),
                all.hues(),
                all.formulas(),
                all.panels());
    }

    private static Marimekko marimekko(Marimekko all, int count) {
        return new Marimekko(
                all.id(),
                all.title(),
                all.text(),
                all.category(),
                all.kind(),
                all.parts(),
                all.total(),
                all.strips().subList(0, count),
                all.hues());
    }

    private static Timeline timeline(Timeline all, int count) {
        return new Timeline(
                all.id(),
                all.title(),
                all.text(),
                all.category(),
                all.emphasis(),
                all.spans().subList(0, count));
    }

    private static Curves curves(Curves all) {
        return new Curves(
                all.id(),
                all.title(),
                all.text(),
                all.x(),
                all.y(),
                all.curves().stream().limit(CURVES).map(RowLimit::thinned).toList());
    }

    private static Curve thinned(Curve curve) {
        int size = Math.min(curve.xs().size(), curve.ys().size());
        return size <= POINTS ? curve : new Curve(curve.name(), thinned(curve.xs(), size), thinned(curve.ys(), size));
    }

    /** Points at even distances, the first and the last among them. */
    private static DoubleColumn thinned(DoubleColumn column, int size) {
        double[] values = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            values[point] = column.get((int) ((long) point * (size - 1) / (POINTS - 1)));
        }
        return DoubleColumn.of(values);
    }

    private static String count(int number) {
        return NumberText.number(number);
    }
}
