package mainstay.workspace;

import java.util.function.Consumer;
import java.util.function.Supplier;
import mainstay.reporting.api.Report;
import mainstay.reporting.content.ReportRequest;
import mainstay.run.LiveResult;

/** Makes a report that was asked for, or several. */
@FunctionalInterface
public interface ReportMaker {

    /**
     * Makes the reports.
     *
     * @param now the result of the current book, which is computed when it is first asked for
     * @param request who asks, when, and with what it will be written
     * @param out takes each report and is done with it before it returns: what the report needs may be gone later
     */
    void make(Supplier<LiveResult> now, ReportRequest request, Consumer<Report> out);
}
