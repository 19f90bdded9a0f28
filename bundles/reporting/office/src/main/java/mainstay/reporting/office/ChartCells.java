package mainstay.reporting.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Waterfall;

/**
 * The cells behind a chart that office programs can draw: a table whose headings stand in the first row of a sheet, from the
 * first column on, and beside it the columns that the chart alone needs.
 */
public final class ChartCells {
    private final Table table;
    private final List<DerivedColumn> derived;
    private final ChartDrawing drawing;

    private ChartCells(Table table, List<DerivedColumn> derived, ChartDrawing drawing) {
        this.table = table;
        this.derived = List.copyOf(derived);
        this.drawing = drawing;
    }

    /** The cells of a chart; empty where office programs have no such chart, or there is nothing to see on it. */
    public static Optional<ChartCells> of(Chart chart) {
        if (chart instanceof Bars bars && !BarDrawing.scale(bars).isFlat()) {
            return Optional.of(new ChartCells(bars.data(), List.of(), new BarDrawing(bars)));
        }
        if (chart instanceof Waterfall waterfall && waterfall.steps().stream().anyMatch(step -> step.value() != 0)) {
            WaterfallCells cells = new WaterfallCells(waterfall);
            return Optional.of(new ChartCells(cells.table(), cells.derived(), new StepDrawing(cells)));
        }
        if (chart instanceof Marimekko areas && areas.strips().stream().anyMatch(strip -> strip.width() > 0)) {
            PartsDrawing parts = new PartsDrawing(areas);
            return Optional.of(new ChartCells(areas.data(), List.of(parts.labels()), parts));
        }
        if (chart instanceof Bubbles bubbles
                && bubbles.count() > 0
                && bubbles.flat().isEmpty()) {
            Bubbles inClasses = bubbles.byClass();
            return Optional.of(new ChartCells(inClasses.data(), List.of(), new BubbleDrawing(inClasses)));
        }
        if (chart instanceof Curves curves && curves.curves().stream().anyMatch(ChartCells::isToBeSeen)) {
            return Optional.of(new ChartCells(curves.data(), List.of(), new CurveDrawing(curves)));
        }
        return Optional.empty();
    }

    private static boolean isToBeSeen(Curve curve) {
        return curve.xs().size() > 1
                && IntStream.range(0, curve.ys().size())
                        .mapToDouble(curve.ys()::get)
                        .anyMatch(place -> place != 0);
    }

    /** The table, its rows in the order in which the chart needs them. */
    public Table table() {
        return table;
    }

    /** What stands to the right of the table. */
    public List<DerivedColumn> derived() {
        return derived;
    }

    /**
     * The chart.
     *
     * @param sheet the name of the sheet on which the cells stand
     * @param currency the currency of amounts; empty when it is not known
     */
    public OfficeChart on(String sheet, String currency) {
        List<Column> columns =
                new ArrayList<>(table.fields().stream().map(Field::cells).toList());
        derived.forEach(each -> columns.add(each.cells()));
        return drawing.on(new CellRanges(sheet, columns), currency);
    }
}
