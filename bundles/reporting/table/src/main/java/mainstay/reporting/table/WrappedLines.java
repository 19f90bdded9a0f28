package mainstay.reporting.table;

import java.io.IOException;
import java.util.List;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.Visible;

/** Lines of at most a width. */
final class WrappedLines {
    private final int width;
    private final Ink ink;
    private final Appendable out;

    WrappedLines(int width, Ink ink, Appendable out) {
        this.width = width;
        this.ink = ink;
        this.out = out;
    }

    int width() {
        return width;
    }

    /** A heading, and below it a rule as long; nothing if it is empty. */
    void heading(String text, char rule) throws IOException {
        String visible = Visible.text(text);
        if (visible.isBlank()) {
            return;
        }
        List<String> lines = Cells.wrap(visible, width);
        for (String line : lines) {
            line(ink.paint(AnsiStyle.HEADING, line));
        }
        int longest = lines.stream().mapToInt(Cells::width).max().orElse(0);
        line(String.valueOf(rule).repeat(Math.min(width, longest)));
    }

    /** A heading that stands closer to what is below. */
    void subheading(String text) throws IOException {
        for (String line : Cells.wrap(Visible.text(text), width)) {
            line(ink.paint(AnsiStyle.HEADING, line));
        }
    }

    /** Text of unknown origin; nothing if it is empty. */
    void paragraph(String text) throws IOException {
        if (!text.isBlank()) {
            for (String line : Cells.wrap(Visible.text(text), width)) {
                line(line);
            }
        }
    }

    /** A label, filled up to so many cells, and beside it a value, both visible already; a text is wrapped. */
    void pair(String label, int cells, List<String> value) throws IOException {
        String before = Cells.left(label, cells);
        for (String line : value) {
            line((before + "  " + line).stripTrailing());
            before = " ".repeat(cells);
        }
    }

    void drawing(Drawing drawing) throws IOException {
        for (String line : drawing.lines(width, ink)) {
            line(line);
        }
    }

    /** An empty line. */
    void blank() throws IOException {
        line("");
    }

    private void line(String line) throws IOException {
        out.append(line).append('\n');
    }
}
