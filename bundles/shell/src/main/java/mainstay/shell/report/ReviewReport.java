package mainstay.shell.report;

import java.util.List;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.Reviews;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A review. */
record ReviewReport(BookReports reports, Reviews reviews) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command("review", "a review: accounts that moved, the reasons, and what was agreed")
                .addPositional(Options.operand("NAME", "1", "0", "the review"));
    }

    @Override
    public ListOwner list() {
        return ListOwner.REVIEW;
    }

    @Override
    public String example() {
        return "report review 2026-Q4 --out review.html";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.review(Options.operand(call, 0));
    }

    @Override
    public List<Candidate> candidates(List<String> before) {
        return reviews.names().stream().map(name -> new Candidate(name, "")).toList();
    }
}
