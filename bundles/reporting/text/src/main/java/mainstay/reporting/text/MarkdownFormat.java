package mainstay.reporting.text;

import java.io.IOException;
import java.util.List;
import mainstay.book.Column;

/** A view as a table in Markdown. */
final class MarkdownFormat {
    private final Appendable out;

    MarkdownFormat(Appendable out) {
        this.out = out;
    }

    void rows(CommandOutput.Rows view) throws IOException {
        List<String> headings = view.columns().stream().map(Column::name).toList();
        Markdown.table(headings, view.columns(), view.size(), out);
    }

    void summary(CommandOutput.Summary summary) throws IOException {
        Markdown.heading(List.of("name", "value"), List.of(false, false), out);
        for (Column column : summary.columns()) {
            ColumnText text = ColumnText.of(column, 1);
            Markdown.line(List.of(text.heading(), text.cell(0)), out);
        }
    }
}
