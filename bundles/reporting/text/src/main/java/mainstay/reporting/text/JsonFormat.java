package mainstay.reporting.text;

import java.io.IOException;

/** A view as an array with one object a line, or as one object. */
final class JsonFormat {
    private final Appendable out;

    JsonFormat(Appendable out) {
        this.out = out;
    }

    void rows(CommandOutput.Rows view) throws IOException {
        Json json = Json.to(out);
        json.rows(view.columns(), view.size());
        json.end();
    }

    void summary(CommandOutput.Summary summary) throws IOException {
        Json json = Json.to(out);
        json.row(summary.columns(), 0);
        json.end();
    }
}
