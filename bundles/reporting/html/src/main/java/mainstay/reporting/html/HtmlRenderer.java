package mainstay.reporting.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Writes a web page that needs nothing but itself: it may be sent by mail, opened from a folder and printed. What does not
 * need a script is there without one, since a phone's preview of an attachment runs none.
 */
@Component(service = ReportRenderer.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class HtmlRenderer implements ReportRenderer {
    /** How the names of its files end. */
    static final String ENDING = ".html";

    private final Assets assets = Assets.load();

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String description() {
        return "a web page in one file, with charts";
    }

    @Override
    public String fileEnding() {
        return "html";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new ReportPage(report, assets, new Html(writer)).write();
        writer.flush();
    }
}
