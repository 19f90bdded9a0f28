package mainstay.reporting.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.reporting.api.Bars;
import mainstay.reporting.text.Visible;

/** A line a bar; where a category has several, it stands above them. */
record BarsDrawing(Bars chart) implements Drawing {

    @Override
    public List<String> lines(int width, Ink ink) {
        int series = chart.series().size();
        Amounts amounts = new Amounts(
                chart.kind(),
                chart.bars().stream()
                        .flatMapToDouble(bar -> IntStream.range(0, series).mapToDouble(bar.values()::get))
                        .toArray());
        List<BarRow> rows = new ArrayList<>();
        for (int bar = 0; bar < chart.bars().size(); bar++) {
            String label = Visible.text(chart.bars().get(bar).label());
            if (series != 1) {
                rows.add(BarRow.heading(label, AnsiStyle.HEADING));
            }
            for (int at = 0; at < series; at++) {
                String name =
                        series == 1 ? label : "  " + Visible.text(chart.series().get(at));
                rows.add(row(name, amounts, bar * series + at, AnsiStyle.series(at)));
            }
        }
        return BarRow.lines(rows, width, ink);
    }

    private static BarRow row(String label, Amounts amounts, int at, AnsiStyle tone) {
        double value = amounts.value(at);
        return new BarRow(label, amounts.text(at), amounts.brief(at), 0, value, value < 0 ? AnsiStyle.LOSS : tone);
    }
}
