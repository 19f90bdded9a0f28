package mainstay.reporting.tck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;

/** What a renderer writes. */
final class RenderedBytes {

    private RenderedBytes() {}

    /** The bytes of a report as a file. */
    static byte[] bytes(ReportRenderer renderer, Report report) throws IOException {
        return bytes(renderer, report, Page.FILE);
    }

    static byte[] bytes(ReportRenderer renderer, Report report, Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(report, page, out);
        return out.toByteArray();
    }

    /** What is in a report as a file. */
    static Content content(ReportRenderer renderer, Report report) throws IOException {
        return Contents.of(bytes(renderer, report), renderer.isText(), renderer.fileEnding());
    }
}
