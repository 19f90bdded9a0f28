package mainstay.reporting.office;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.office.OfficeChart.Shape;
import mainstay.reporting.office.WaterfallCells.Part;

/** Draws a waterfall: columns that stand on columns that are not seen, each with its amount below. */
record StepDrawing(WaterfallCells steps) implements ChartDrawing {

    @Override
    public OfficeChart on(CellRanges cells, String currency) {
        Waterfall waterfall = steps.waterfall();
        int size = waterfall.steps().size();
        OfficeCells labels = cells.of(WaterfallCells.labels(), 0, size);
        List<OfficeSeries> series = new ArrayList<>();
        int column = 0;
        for (Part part : Part.values()) {
            OfficeCells heights = cells.of(WaterfallCells.column(column), 0, size);
            String name = heights.column().name();
            OfficeSeries drawn = OfficeSeries.of(name, labels, heights, hue(part));
            series.add(part == Part.BASE ? drawn.unseen() : drawn);
            column++;
        }
        AmountScale scale = AmountScale.of(waterfall.kind(), steps.reached());
        return new OfficeChart(
                Shape.STACKED_COLUMNS,
                waterfall.title(),
                waterfall.text(),
                series,
                OfficeAxis.ofCategories(""),
                OfficeAxis.of("", waterfall.kind(), scale, currency).fromZero(scale),
                false);
    }

    private static Hue hue(Part part) {
        return switch (part) {
            case BASE, LEVEL -> Hue.BLUE;
            case RISE, RISE_BELOW -> Hue.GREEN;
            case FALL, FALL_BELOW -> Hue.ORANGE;
        };
    }
}
