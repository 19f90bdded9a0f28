package mainstay.reporting.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Hue;
import mainstay.reporting.office.OfficeChart.Shape;

/** Draws bars: columns where there are few with short names, else bars below one another. */
record BarDrawing(Bars bars) implements ChartDrawing {
    private static final int MOST_COLUMNS = 8;
    private static final int LONGEST_NAME = 16;
    private static final int MOST_AMOUNTS = 24;

    @Override
    public OfficeChart on(CellRanges cells, String currency) {
        int size = bars.bars().size();
        AmountScale scale = scale(bars);
        List<OfficeSeries> series = new ArrayList<>();
        for (int at = 0; at < bars.series().size(); at++) {
            series.add(OfficeSeries.of(
                            bars.series().get(at),
                            cells.of(0, 0, size),
                            cells.of(at + 1, 0, size),
                            bars.hues().get(at))
                    .withPoints(points())
                    .withValues(size * bars.series().size() <= MOST_AMOUNTS));
        }
        boolean isOne = bars.series().size() == 1;
        return new OfficeChart(
                isNarrow(bars.bars().stream().map(Bar::label).toList()) ? Shape.COLUMNS : Shape.BARS,
                bars.title(),
                bars.text(),
                series,
                OfficeAxis.ofCategories(""),
                OfficeAxis.of(isOne ? bars.series().get(0) : "", bars.kind(), scale, currency)
                        .fromZero(scale),
                !isOne);
    }

    static AmountScale scale(Bars bars) {
        return AmountScale.of(
                bars.kind(),
                bars.bars().stream().flatMap(bar -> bar.values().stream()).mapToDouble(Double::doubleValue));
    }

    private Map<Integer, Hue> points() {
        Map<String, Hue> hues = bars.ofClasses();
        Map<Integer, Hue> points = new HashMap<>();
        for (int at = 0; at < bars.bars().size() && !hues.isEmpty(); at++) {
            points.put(at, hues.get(bars.bars().get(at).label()));
        }
        return points;
    }

    /** Whether there is room for columns with these names below them. */
    static boolean isNarrow(List<String> names) {
        return names.size() <= MOST_COLUMNS && names.stream().allMatch(name -> name.length() <= LONGEST_NAME);
    }
}
