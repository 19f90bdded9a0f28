package mainstay.reporting.office;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Marimekko.Strip;
import mainstay.reporting.office.OfficeChart.Shape;

/**
 * Draws the strips of a Marimekko as columns or bars of one width, each cut into its parts: office programs have no other. What a strip
 * comes to stands beside its name.
 */
record PartsDrawing(Marimekko areas) implements ChartDrawing {
    @Override
    public OfficeChart on(CellRanges cells, String currency) {
        int size = areas.strips().size();
        OfficeCells labels = cells.of(total() + 1, 0, size);
        List<OfficeSeries> series = new ArrayList<>();
        for (int part = 0; part < areas.parts().size(); part++) {
            series.add(OfficeSeries.of(
                    areas.parts().get(part),
                    labels,
                    cells.of(part + 1, 0, size),
                    areas.hues().get(part)));
        }
        AmountScale shares = new AmountScale(Kind.RATIO, 0, 1);
        return new OfficeChart(
                isNarrow() ? Shape.PARTS : Shape.LYING_PARTS,
                areas.title(),
                areas.text(),
                series,
                OfficeAxis.ofCategories(
                        Axis.titled(areas.total(), Language.current().currency(currency))),
                OfficeAxis.of("", Kind.RATIO, shares, currency),
                true);
    }

    /** The column of what each strip comes to. */
    private int total() {
        return areas.parts().size() + 1;
    }

    /** The labels below the strips. */
    DerivedColumn labels() {
        return DerivedColumn.labels(
                row -> areas.strips().get(row).label(),
                row -> areas.strips().get(row).width(),
                total(),
                isNarrow());
    }

    private boolean isNarrow() {
        return BarDrawing.isNarrow(areas.strips().stream().map(Strip::label).toList());
    }
}
