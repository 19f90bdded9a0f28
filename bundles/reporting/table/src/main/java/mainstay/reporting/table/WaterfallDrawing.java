package mainstay.reporting.table;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.reporting.text.Visible;

/** Levels as bars from the axis; changes, which have a sign, as bars from where the step before ended. */
record WaterfallDrawing(Waterfall chart) implements Drawing {

    @Override
    public List<String> lines(int width, Ink ink) {
        Amounts amounts = new Amounts(
                chart.kind(), chart.shown().stream().mapToDouble(Step::value).toArray());
        List<BarRow> rows = new ArrayList<>();
        double reached = 0;
        for (int at = 0; at < chart.shown().size(); at++) {
            Step step = chart.shown().get(at);
            double from = step.level() ? 0 : reached;
            double to = from + step.value();
            rows.add(row(step, amounts, at, from, to));
            reached = Double.isNaN(to) ? reached : to;
        }
        return BarRow.lines(rows, width, ink);
    }

    private static BarRow row(Step step, Amounts amounts, int at, double from, double to) {
        String label = Visible.text(step.label());
        return step.level()
                ? new BarRow(label, amounts.text(at), amounts.brief(at), from, to, AnsiStyle.FIRST)
                : new BarRow(
                        label, amounts.change(at), amounts.briefChange(at), from, to, AnsiStyle.ofChange(step.value()));
    }
}
