package mainstay.models;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;

/** Writes the id of a report; the bad ones do something else. */
public class FakeRenderer implements ReportRenderer {

    @Override
    public String id() {
        return "fake-format";
    }

    @Override
    public String description() {
        return "the id alone";
    }

    @Override
    public String fileEnding() {
        return "txt";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        out.write(report.id().getBytes(StandardCharsets.UTF_8));
    }
}
