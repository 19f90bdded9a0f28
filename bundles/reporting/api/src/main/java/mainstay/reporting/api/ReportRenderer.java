package mainstay.reporting.api;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes reports in one format. A renderer is a service: whoever registers one adds a format to {@code report}.
 *
 * <p>A renderer is pure and safe to call from several threads: the same report and page give the same bytes, whatever the
 * locale, the time zone, the clock and the machine. It reaches for no network address, and what it writes reaches for none.
 * Text of a report is data, never markup, a formula or a control sequence.
 */
@ConsumerType
public interface ReportRenderer {

    /** The format, as users type it after {@code --format}: kebab-case, unique, never changed. */
    String id();

    /** The format in one line of text, such as {@code a web page in one file}; never empty. */
    String description();

    /** How the names of its files end, without the dot, such as {@code html}. */
    String fileEnding();

    /** Whether it writes UTF-8 text, which may be shown at a terminal; else bytes for a file. */
    boolean isText();

    /**
     * Writes a report.
     *
     * @param report may have no section and no row; numbers may be {@code NaN} or infinite
     * @param page what it is to fit
     * @param out where to; not to be closed
     * @throws IOException when {@code out} cannot be written to
     */
    void render(Report report, Page page, OutputStream out) throws IOException;
}
