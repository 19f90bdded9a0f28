package mainstay.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;

/** Writes the title of a report and nothing else; fails in the middle of it where the report is called {@code pareto}. */
record TitlesInTest(String id, String fileEnding, boolean isText) implements ReportRenderer {
    @Override
    public String description() {
        return "titles";
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        out.write((report.title() + "\n").getBytes(StandardCharsets.UTF_8));
        out.write((report.provenance().at() + " " + report.provenance().by()).getBytes(StandardCharsets.UTF_8));
        if (report.id().equals("pareto")) {
            throw new IOException("the disk is full");
        }
    }
}
