package mainstay.shell.report;

import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.ReportMaker;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A report of the book or its plan, without arguments.
 *
 * @param name what it is called
 * @param description what it shows, in one line
 * @param list whose accounts are on its list
 */
record PlainReport(String name, String description, ListOwner list, ReportMaker maker) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command(name, description);
    }

    @Override
    public String example() {
        return "report " + name + " --out " + name + ".html";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return maker;
    }
}
