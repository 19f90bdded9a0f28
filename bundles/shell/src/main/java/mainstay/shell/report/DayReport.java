package mainstay.shell.report;

import java.time.LocalDate;
import java.util.function.Function;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.ReportMaker;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A report of what is so on a day, without arguments.
 *
 * @param name what it is called
 * @param description what it shows, in one line
 * @param ofDay what makes it for a day
 */
record DayReport(String name, String description, Function<LocalDate, ReportMaker> ofDay) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command(name, description).addOption(Options.on());
    }

    @Override
    public String example() {
        return "report " + name + " --out " + name + ".html";
    }

    @Override
    public boolean standsOnCoverage() {
        return true;
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return ofDay.apply(Options.day(call));
    }
}
