package mainstay.reporting.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Palette;
import mainstay.reporting.office.OfficeChart.Shape;

/** Draws curves; the points of one stand together in the table. */
record CurveDrawing(Curves curves) implements ChartDrawing {
    private static final int X = 1;
    private static final int Y = 2;

    @Override
    public OfficeChart on(CellRanges cells, String currency) {
        Map<String, Hue> hues =
                Palette.of(curves.curves().stream().map(Curve::name).toList());
        List<OfficeSeries> series = new ArrayList<>();
        int from = 0;
        for (Curve curve : curves.curves()) {
            int size = curve.xs().size();
            if (size > 0) {
                series.add(OfficeSeries.of(
                        curve.name(), cells.of(X, from, size), cells.of(Y, from, size), hues.get(curve.name())));
            }
            from += size;
        }
        AmountScale across = AmountScale.of(curves.x().kind(), points(Curve::xs));
        AmountScale up = AmountScale.of(curves.y().kind(), points(Curve::ys));
        return new OfficeChart(
                Shape.CURVES,
                curves.title(),
                curves.text(),
                series,
                OfficeAxis.of(curves.x().label(), curves.x().kind(), across, currency),
                OfficeAxis.of(curves.y().label(), curves.y().kind(), up, currency),
                series.size() > 1);
    }

    private DoubleStream points(Function<Curve, DoubleColumn> places) {
        return curves.curves().stream().map(places).flatMapToDouble(column -> IntStream.range(0, column.size())
                .mapToDouble(column::get));
    }
}
