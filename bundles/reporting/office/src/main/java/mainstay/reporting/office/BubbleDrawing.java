package mainstay.reporting.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.NumberText;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Palette;
import mainstay.reporting.office.OfficeChart.Shape;

/** Draws accounts whose classes stand together in the table, the largest of each; the axes cross where low ends and high begins. */
record BubbleDrawing(Bubbles bubbles) implements ChartDrawing {
    private static final int X = 2;
    private static final int Y = 3;
    private static final int AREA = 4;

    /** More of a class cover one another. */
    private static final int MOST_OF_A_CLASS = 300;

    /** An axis on which the greatest is more than this many times what is in the middle shows little but the greatest. */
    private static final double SPREAD = 20;

    private String cutTitle() {
        return OfficeWords.phrase(
                "bubbles.cut", bubbles.title(), NumberText.number((double) MOST_OF_A_CLASS), NumberText.number((double)
                        bubbles.count()));
    }

    @Override
    public OfficeChart on(CellRanges cells, String currency) {
        Map<String, Hue> hues = Palette.of(bubbles.classes());
        OfficeAxis across = axis(bubbles.x(), bubbles.xs(), currency);
        OfficeAxis up = axis(bubbles.y(), bubbles.ys(), currency);
        Map<Integer, OfficeLabel> labels = BubbleLabels.of(bubbles, across, up);
        List<OfficeSeries> series = new ArrayList<>();
        int shown = 0;
        int from = 0;
        while (from < bubbles.count()) {
            String name = bubbles.groups().text(from);
            int end = from;
            while (end < bubbles.count() && bubbles.groups().text(end).equals(name)) {
                end++;
            }
            int size = Math.min(end - from, MOST_OF_A_CLASS);
            series.add(OfficeSeries.of(name, cells.of(X, from, size), cells.of(Y, from, size), hues.get(name))
                    .withAreas(cells.of(AREA, from, size))
                    .withLabels(part(labels, from, size)));
            shown += size;
            from = end;
        }
        return new OfficeChart(
                Shape.BUBBLES,
                shown == bubbles.count() ? bubbles.title() : cutTitle(),
                bubbles.text(),
                series,
                across,
                up,
                true);
    }

    /** The names of the accounts of one class, by their places in it. */
    private static Map<Integer, OfficeLabel> part(Map<Integer, OfficeLabel> labels, int from, int size) {
        Map<Integer, OfficeLabel> part = new HashMap<>();
        labels.forEach((row, label) -> {
            if (row >= from && row < from + size) {
                part.put(row - from, label);
            }
        });
        return part;
    }

    private OfficeAxis axis(Axis axis, Column places, String currency) {
        double[] sorted = IntStream.range(0, bubbles.count())
                .mapToDouble(places::number)
                .sorted()
                .toArray();
        AmountScale scale = AmountScale.of(axis.kind(), Arrays.stream(sorted));
        OfficeAxis plain = OfficeAxis.of(axis.label(), axis.kind(), scale, currency)
                .endingRound(scale)
                .crossedAt(axis.cut());
        boolean isSkewed = sorted[0] > 0 && scale.most() > SPREAD * sorted[sorted.length / 2];
        return isSkewed ? plain.byPowersOfTenFrom(sorted[0]) : plain;
    }
}
