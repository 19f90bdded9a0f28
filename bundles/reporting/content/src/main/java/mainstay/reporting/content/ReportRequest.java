package mainstay.reporting.content;

import java.time.Instant;
import java.util.List;
import mainstay.reporting.api.Provenance.Source;

/**
 * Who asks for a report, when, and in which format: what a report says and no result knows.
 *
 * @param by who
 * @param at when
 * @param renderers what will write it
 */
public record ReportRequest(String by, Instant at, List<Source> renderers) {

    /** Copies the list. */
    public ReportRequest {
        renderers = List.copyOf(renderers);
    }
}
