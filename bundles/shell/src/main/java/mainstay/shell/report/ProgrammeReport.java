package mainstay.shell.report;

import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report programme}: the programme on the calendar, with the critical path, deliverables and pilots. */
record ProgrammeReport(BookReports reports) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command("programme", "the programme on the calendar: critical path, deliverables, pilots")
                .addOption(Options.start())
                .addOption(Options.on());
    }

    @Override
    public String example() {
        return "report programme --out programme.html";
    }

    @Override
    public boolean standsOnCoverage() {
        return true;
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.programme(Options.day(call), Options.start(call));
    }
}
