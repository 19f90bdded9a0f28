package mainstay.reporting.slides;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Brief.Turn;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.text.ColumnText;

/**
 * The first slide: what the report comes to, as a sentence and as figures with their change.
 *
 * @param overline the report and its book
 * @param title the conclusion
 * @param measures the figures, at most five
 * @param currency the currency of amounts; empty when it is not known
 */
record FirstSlide(String overline, String title, List<Measure> measures, String currency) implements Slide {
    private static final int MOST = 5;
    private static final int LARGE = 32;
    private static final int LEAST = 12;
    private static final int WORDS = 13;
    private static final int LEAST_WORDS = 10;
    private static final long GAP = 20 * Box.POINT;
    private static final Box FIGURES = new Box(Box.BODY.x(), 3_150_000, Box.BODY.width(), 2_400_000);
    private static final long LABEL = 36 * Box.POINT;
    private static final long VALUE = 50 * Box.POINT;

    FirstSlide {
        measures = List.copyOf(measures.subList(0, Math.min(MOST, measures.size())));
    }

    @Override
    public String subtitle() {
        return "";
    }

    @Override
    public void draw(SlideShapes shapes) throws IOException {
        shapes.text(
                "report",
                Box.OVERLINE,
                List.of(FittedText.in(Box.OVERLINE, overline, 16, WORDS).in(SlideInk.MARK)));
        shapes.title(
                Box.CONCLUSION,
                FittedText.in(Box.CONCLUSION.inBold(), title, LARGE, WORDS)
                        .in(SlideInk.TEXT)
                        .asBold());
        int size = size();
        for (int at = 0; at < measures.size(); at++) {
            measure(shapes, measures.get(at), column(at), size);
        }
    }

    private Box column(int at) {
        return FIGURES.column(at, measures.size(), GAP);
    }

    private static Box value(Box column) {
        return column.from(LABEL).top(VALUE);
    }

    /** The size in which every figure has room on a line. */
    private int size() {
        return IntStream.range(0, measures.size())
                .map(at -> FittedText.in(
                                value(column(at)).inBold(),
                                text(measures.get(at).figure()),
                                LARGE,
                                LEAST)
                        .size())
                .min()
                .orElse(LARGE);
    }

    private void measure(SlideShapes shapes, Measure measure, Box box, int size) throws IOException {
        Box label = box.top(LABEL);
        Box value = value(box);
        Box rest = box.from(LABEL + VALUE);
        shapes.text(
                "label",
                label,
                List.of(FittedText.in(label, label(measure.figure()), WORDS, LEAST_WORDS)
                        .in(SlideInk.QUIET)));
        shapes.text(
                "figure",
                value,
                List.of(FittedText.in(value.inBold(), text(measure.figure()), size, size)
                        .in(SlideInk.MARK)
                        .asBold()));
        if (!measure.changeText().isEmpty()) {
            FittedText change = FittedText.in(rest, measure.changeText(), WORDS, LEAST_WORDS);
            shapes.text("change", rest, List.of(change.in(ink(measure.turn()))));
        }
    }

    private String label(Figure figure) {
        boolean isAmount = figure.kind() == Kind.MONEY && !currency.isEmpty() && !Double.isNaN(figure.value());
        return isAmount ? figure.label() + " (" + currency + ")" : figure.label();
    }

    private static String text(Figure figure) {
        return switch (figure.kind()) {
            case TEXT -> figure.text().isEmpty() ? NumberText.UNDEFINED : figure.text();
            case MONEY, RATIO ->
                ColumnText.of(Column.number("figure", figure.kind(), row -> figure.value()), 1)
                        .cell(0);
            case FLAG ->
                ColumnText.of(Column.flagOrUndefined("figure", row -> figure.value()), 1)
                        .cell(0);
            default -> NumberText.number(figure.value());
        };
    }

    private static SlideInk ink(Turn turn) {
        return switch (turn) {
            case BETTER -> SlideInk.BETTER;
            case WORSE -> SlideInk.WORSE;
            case NEITHER -> SlideInk.QUIET;
        };
    }
}
