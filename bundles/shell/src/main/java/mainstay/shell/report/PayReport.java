package mainstay.shell.report;

import java.time.LocalDate;
import mainstay.book.Period;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What one person is paid, as the person may read it; not for everybody. */
record PayReport(BookReports reports) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command("pay", "what one person is paid for a period, down to the sale and the event")
                .addPositional(Options.operand("PERSON", "1", "0", "a person of the table of people"))
                .addOption(Options.on())
                .addOption(Options.period("that counts", "the year of the day"));
    }

    @Override
    public String example() {
        return "report pay lin --on 2027-12-31 --out lin.xlsx";
    }

    @Override
    public Role role() {
        return Role.DECIDE;
    }

    @Override
    public boolean standsOnCoverage() {
        return true;
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        LocalDate day = Options.day(call);
        Period period = Options.period(call).orElseGet(() -> Period.year(day));
        return reports.pay(Options.operand(call, 0), day, period);
    }
}
