package mainstay.workspace;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import mainstay.book.Lazy;
import mainstay.reporting.api.Report;
import mainstay.reporting.content.Excerpt;
import mainstay.reporting.content.ListChoice;
import mainstay.reporting.content.PartialReport;
import mainstay.reporting.content.ReportRequest;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewColumns;
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

    /** The same reports of a result on another basis. */
    default ReportMaker on(UnaryOperator<LiveResult> basis) {
        return (now, request, out) -> make(Lazy.of(() -> basis.apply(now.get())), request, out);
    }

    /** The same reports, of which each has these sections alone. */
    default ReportMaker only(List<String> sections) {
        return (now, request, out) -> make(now, request, report -> out.accept(Excerpt.of(report, sections)));
    }

    /** The same reports, of which each shows a part of its list of accounts of the current book. */
    default ReportMaker showing(ListChoice part) {
        return (now, request, out) ->
                make(now, request, report -> out.accept(PartialReport.of(report, now.get(), part)));
    }

    /** The same reports, of which each shows a part of its list of accounts of a review. */
    default ReportMaker showing(ListChoice part, Review review, ReviewColumns known) {
        return (now, request, out) -> make(
                now, request, report -> out.accept(PartialReport.of(report, known, review.accounts()::find, part)));
    }
}
