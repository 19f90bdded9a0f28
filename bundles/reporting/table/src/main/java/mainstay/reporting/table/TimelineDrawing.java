package mainstay.reporting.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mainstay.reporting.api.Timeline;
import mainstay.reporting.api.Timeline.Span;
import mainstay.reporting.text.Visible;

/** A line a span, with its last day; those set off have another colour, and a sign where there is none. */
record TimelineDrawing(Timeline chart) implements Drawing {
    private static final String SET_OFF = "● ";
    private static final String PLAIN = "○ ";

    @Override
    public List<String> lines(int width, Ink ink) {
        long begin = chart.spans().stream()
                .map(Span::first)
                .min(Comparator.naturalOrder())
                .map(LocalDate::toEpochDay)
                .orElse(0L);
        return BarRow.lines(chart.spans().stream().map(span -> row(span, begin)).toList(), width, ink);
    }

    private static BarRow row(Span span, long begin) {
        String end = span.last().toString();
        return new BarRow(
                (span.setOff() ? SET_OFF : PLAIN) + Visible.text(span.label()),
                end,
                end.substring("2026-".length()),
                (double) (span.first().toEpochDay() - begin),
                (double) (span.last().toEpochDay() + 1 - begin),
                span.setOff() ? AnsiStyle.SECOND : AnsiStyle.FIRST);
    }
}
