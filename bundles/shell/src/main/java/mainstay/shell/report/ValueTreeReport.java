package mainstay.shell.report;

import java.util.List;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.Reviews;
import mainstay.workspace.ValueTrees;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Why profit changed between two reviews, or between two periods of sales. */
record ValueTreeReport(BookReports reports, Reviews reviews) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command("value-tree", "why profit changed between two reviews or two periods of sales")
                .addPositional(Options.operand("FROM", "1", "0", "the earlier review, or a period such as 2026-Q1"))
                .addPositional(Options.operand("TO", "1", "1", "the later review or period"))
                .addOption(Options.on());
    }

    @Override
    public String example() {
        return "report value-tree 2026-Q1 2026-Q2 --out tree.html";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.valueTree(
                new ValueTrees.Asked(
                        Options.operand(call, 0),
                        Options.operand(call, 1),
                        "",
                        false,
                        TreeVariant.SYMMETRIC,
                        Options.day(call)),
                context.report());
    }

    @Override
    public List<Candidate> candidates(List<String> before) {
        return reviews.names().stream().map(name -> new Candidate(name, "")).toList();
    }
}
