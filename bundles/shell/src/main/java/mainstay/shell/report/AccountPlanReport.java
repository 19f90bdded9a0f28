package mainstay.shell.report;

import java.util.List;
import mainstay.shell.command.AccountCandidates;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The plan of one account, whose first page is to be printed. */
record AccountPlanReport(BookReports reports, Workspace workspace) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command(
                        "account-plan", "the plan of one account: position, target, people, barriers, deals, actions")
                .addPositional(Options.operand("ACCOUNT", "1", "0", "the account's id, its name, or a part of one"))
                .addOption(Options.on());
    }

    @Override
    public String example() {
        return "report account-plan picc --out picc-plan.html";
    }

    @Override
    public boolean standsOnCoverage() {
        return true;
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.accountPlan(Options.operand(call, 0), Options.day(call), context.report());
    }

    @Override
    public List<Candidate> candidates(List<String> before) {
        return before.isEmpty() ? AccountCandidates.of(workspace) : List.of();
    }
}
