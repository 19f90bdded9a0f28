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

/** What changed from one review to another. */
record DiffReport(BookReports reports, Reviews reviews) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command("diff", "what changed from one review to another")
                .addPositional(Options.operand("REVIEW", "1", "0", "the earlier review"))
                .addPositional(Options.operand("REVIEW", "1", "1", "the later review"));
    }

    @Override
    public String example() {
        return "report diff 2026-Q3 2026-Q4 --out diff.html";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.diff(Options.operand(call, 0), Options.operand(call, 1));
    }

    @Override
    public List<Candidate> candidates(List<String> before) {
        return reviews.names().stream().map(name -> new Candidate(name, "")).toList();
    }
}
