package mainstay.shell.report;

import java.util.List;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.shell.list.TreeCall;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Why profit changed between two reviews, or between two periods of sales. */
record ValueTreeReport(BookReports reports, Reviews reviews, Workspace workspace) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return TreeCall.on(
                Options.command("value-tree", "why profit changed between two reviews or two periods of sales"));
    }

    @Override
    public String example() {
        return "report value-tree 2026-Q1 2026-Q2 --out tree.html";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.valueTree(TreeCall.asked(call), TreeCall.level(call), context.report());
    }

    @Override
    public List<Candidate> candidates(List<String> before) {
        return TreeCall.operands(before, workspace, reviews);
    }

    @Override
    public List<Candidate> values(String option) {
        return TreeCall.values(option);
    }
}
