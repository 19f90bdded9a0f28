package mainstay.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** GitHub's Markdown, for a wiki or a merge request. */
@Component(service = ReportRenderer.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class MarkdownRenderer implements ReportRenderer {

    @Override
    public String id() {
        return "md";
    }

    @Override
    public String description() {
        return "Markdown";
    }

    @Override
    public String fileEnding() {
        return "md";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        Utf8Bytes.write(text -> new MarkdownReport(report, text).write(), out);
    }
}
