package mainstay.reporting.slides;

import java.io.IOException;
import java.io.OutputStream;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.office.ZipParts;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * A deck of at most ten slides that PowerPoint, Keynote and LibreOffice open: the brief, what is to be decided, the most
 * telling charts, the assumptions, and what was left out.
 */
@Component(service = ReportRenderer.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SlidesRenderer implements ReportRenderer {

    @Override
    public String id() {
        return "pptx";
    }

    @Override
    public String description() {
        return "six to ten slides, with charts that can be edited";
    }

    @Override
    public String fileEnding() {
        return "pptx";
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        try (ZipParts zip = new ZipParts(out)) {
            new DeckParts(report, Deck.of(report)).write(zip);
        }
    }
}
