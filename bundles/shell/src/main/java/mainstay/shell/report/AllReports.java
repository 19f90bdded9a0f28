package mainstay.shell.report;

import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** All reports of the book, its plan and its reviews, each in a file of its own, and an index. */
record AllReports(BookReports reports) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command(
                        "all", "every report of the book, its plan and reviews, with an index, into the folder --out")
                .addOption(Options.on());
    }

    @Override
    public String example() {
        return "report all --out reports";
    }

    @Override
    public boolean standsOnCoverage() {
        return true;
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.all(Options.day(call));
    }

    @Override
    public boolean isSeveral() {
        return true;
    }
}
