package mainstay.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Text for a terminal, whose charts are drawn to fit its width. */
@Component(service = ReportRenderer.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class TableRenderer implements ReportRenderer {

    @Override
    public String id() {
        return "table";
    }

    @Override
    public String description() {
        return "text for a terminal, with charts";
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
        Utf8Bytes.write(text -> new TerminalReport(report, page, text).write(), out);
    }
}
