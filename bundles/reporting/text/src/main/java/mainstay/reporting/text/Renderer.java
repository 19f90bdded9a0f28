package mainstay.reporting.text;

import java.io.IOException;
import java.util.OptionalInt;

/** Writes a view in a format. */
public final class Renderer {
    private static final String ALL_COLUMNS = "--format csv has all columns";

    private Renderer() {}

    /**
     * Writes a view; its notes are the caller's to show.
     *
     * @param width the width of the window in character cells; empty when there is no window to fit
     * @param out where to; rows are written as they are computed, none is kept
     * @throws IOException when {@code out} cannot be written to
     */
    public static void render(CommandOutput view, Format format, OptionalInt width, Appendable out) throws IOException {
        if (view instanceof CommandOutput.Rows rows) {
            rows(rows, format, width, out);
        } else if (view instanceof CommandOutput.Summarised summarised) {
            render(summarised.rows(), format, width, out);
        } else if (view instanceof CommandOutput.Summary summary) {
            summary(summary, format, width, out);
        } else if (view instanceof CommandOutput.Text text) {
            text(text.text(), out);
        } else if (view instanceof CommandOutput.Document document) {
            document.content().writeTo(out);
        }
    }

    /**
     * Writes a table for a person.
     *
     * @param width the width of the window in character cells; empty when there is no window to fit
     * @param elsewhere where the columns are that find no place in the window, as in {@code --format csv has all columns}
     * @throws IOException when {@code out} cannot be written to
     */
    public static void table(CommandOutput.Rows rows, OptionalInt width, String elsewhere, Appendable out)
            throws IOException {
        new TableFormat(width, elsewhere, out).rows(rows);
    }

    private static void rows(CommandOutput.Rows rows, Format format, OptionalInt width, Appendable out)
            throws IOException {
        switch (format) {
            case TABLE -> new TableFormat(width, ALL_COLUMNS, out).rows(rows);
            case VERTICAL -> new VerticalFormat(width, out).rows(rows);
            case JSON -> new JsonFormat(out).rows(rows);
            case CSV -> new CsvFormat(out).rows(rows.columns(), rows.size());
            case MD -> new MarkdownFormat(out).rows(rows);
        }
    }

    private static void summary(CommandOutput.Summary summary, Format format, OptionalInt width, Appendable out)
            throws IOException {
        switch (format) {
            case TABLE, VERTICAL -> new TableFormat(width, ALL_COLUMNS, out).summary(summary);
            case JSON -> new JsonFormat(out).summary(summary);
            case CSV -> new CsvFormat(out).rows(summary.columns(), 1);
            case MD -> new MarkdownFormat(out).summary(summary);
        }
    }

    private static void text(String text, Appendable out) throws IOException {
        for (String line : text.lines().toList()) {
            out.append(Visible.text(line)).append('\n');
        }
    }
}
