package mainstay.reporting.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import mainstay.reporting.api.Provenance.Source;

/**
 * Who asks for a report, when, in which format and beside what: what a report says and no result knows.
 *
 * @param by who
 * @param at when
 * @param renderers what will write it
 * @param standing what stands beside the result
 */
public record ReportRequest(String by, Instant at, List<Source> renderers, Standing standing) {

    /** Copies the list. */
    public ReportRequest {
        renderers = List.copyOf(renderers);
    }

    /** A request for a report of a result of which nothing else is known. */
    public ReportRequest(String by, Instant at, List<Source> renderers) {
        this(by, at, renderers, Standing.ALONE);
    }

    /** The day of the request, in UTC. */
    LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
