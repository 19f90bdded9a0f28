package mainstay.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Everything, for programs: numbers unrounded, null for undefined, rows written as they are computed. */
@Component(service = ReportRenderer.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JsonRenderer implements ReportRenderer {

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String description() {
        return "everything in one JSON object";
    }

    @Override
    public String fileEnding() {
        return "json";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        Utf8Bytes.write(text -> new JsonReport(report, text).write(), out);
    }
}
