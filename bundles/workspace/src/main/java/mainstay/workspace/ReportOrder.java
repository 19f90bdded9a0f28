package mainstay.workspace;

import java.time.Instant;
import java.util.Optional;
import mainstay.reporting.api.Page;

/**
 * How a report is wanted.
 *
 * @param target where it goes
 * @param format the id of a renderer; when empty, what the target says
 * @param page what it is to fit when it goes to no file
 * @param user who wants it
 * @param at when
 */
public record ReportOrder(ReportTarget target, Optional<String> format, Page page, String user, Instant at) {}
