package mainstay.reporting.slides;

import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.NumberText;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;

/**
 * As much of a chart as is seen from the other end of a room.
 *
 * @param chart the chart with what is shown
 * @param shown how many of its accounts, bars or points are shown
 * @param all how many there are
 */
record ChartExcerpt(Chart chart, int shown, int all) {
    private static final int BUBBLES = 300;
    private static final int BARS = 20;
    private static final int POINTS = 200;

    /** The excerpt of a chart. */
    static ChartExcerpt of(Chart chart) {
        if (chart instanceof Bubbles bubbles && bubbles.count() > BUBBLES) {
            return new ChartExcerpt(first(bubbles), BUBBLES, bubbles.count());
        }
        if (chart instanceof Bars bars && bars.bars().size() > BARS) {
            return new ChartExcerpt(first(bars), BARS, bars.bars().size());
        }
        if (chart instanceof Curves curves) {
            return new ChartExcerpt(thinned(curves), 0, 0);
        }
        return new ChartExcerpt(chart, 0, 0);
    }

    /** How much of the chart it is; empty when it is all of it. */
    String words() {
        return shown == all ? "" : SlideWords.phrase("excerpt", NumberText.number(shown), NumberText.number(all));
    }

    private static Chart first(Bubbles all) {
        return new Bubbles(
                all.id(),
                all.title(),
                all.text(),
                all.x(),
                all.y(),
                all.area(),
                BUBBLES,
                all.accounts(),
                all.names(),
                all.groups(),
                all.xs(),
                all.ys(),
                all.areas(),
                all.quadrants(),
                all.named().stream().filter(place -> place < BUBBLES).toList());
    }

    private static Chart first(Bars all) {
        return new Bars(
                all.id(),
                all.title(),
                all.text(),
                all.category(),
                all.kind(),
                all.series(),
                all.bars().subList(0, BARS),
                all.hues(),
                List.of(),
                all.panels());
    }

    private static Chart thinned(Curves all) {
        return new Curves(
                all.id(),
                all.title(),
                all.text(),
                all.x(),
                all.y(),
                all.curves().stream().map(ChartExcerpt::thinned).toList());
    }

    /** A curve of many points looks the same with each of so many left out, as long as its ends stay. */
    private static Curve thinned(Curve all) {
        int size = all.xs().size();
        if (size <= POINTS) {
            return all;
        }
        int[] places = IntStream.range(0, POINTS)
                .map(at -> (int) ((long) at * (size - 1) / (POINTS - 1)))
                .toArray();
        return new Curve(all.name(), at(all.xs(), places), at(all.ys(), places));
    }

    private static DoubleColumn at(DoubleColumn all, int... places) {
        return DoubleColumn.of(IntStream.of(places).mapToDouble(all::get).toArray());
    }
}
