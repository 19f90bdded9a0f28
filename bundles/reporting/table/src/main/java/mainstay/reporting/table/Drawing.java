package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.util.List;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Timeline;
import mainstay.reporting.api.Waterfall;

/** A chart in plain text. */
interface Drawing {

    /** The lines, none of them wider than this; the width is 20 or more. */
    List<String> lines(int width, Ink ink);

    /** The drawing of a chart. */
    static Drawing of(Chart chart) {
        if (chart.data().size() == 0) {
            return (width, ink) -> List.of(phrase("chart.no-data"));
        }
        if (chart instanceof Waterfall waterfall) {
            return new WaterfallDrawing(waterfall);
        }
        if (chart instanceof Bars bars) {
            return new BarsDrawing(bars);
        }
        if (chart instanceof Marimekko areas) {
            return new MarimekkoDrawing(areas);
        }
        if (chart instanceof Curves curves) {
            return new CurvesDrawing(curves);
        }
        if (chart instanceof Bubbles bubbles) {
            return new BubblesDrawing(bubbles);
        }
        if (chart instanceof Flow flow) {
            return new FlowDrawing(flow);
        }
        if (chart instanceof Grid grid) {
            return new GridDrawing(grid);
        }
        if (chart instanceof Timeline timeline) {
            return new TimelineDrawing(timeline);
        }
        return new ShiftsDrawing((Shifts) chart);
    }
}
