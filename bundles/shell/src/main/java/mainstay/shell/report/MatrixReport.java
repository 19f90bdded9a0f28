package mainstay.shell.report;

import java.util.List;
import mainstay.reporting.content.Reports;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A portfolio matrix. */
record MatrixReport(BookReports reports, Workspace workspace) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command("matrix", "a portfolio matrix, such as value-relationship")
                .addPositional(Options.operand("NAME", "1", "0", "the matrix"));
    }

    @Override
    public ListOwner list() {
        return ListOwner.BOOK;
    }

    @Override
    public String example() {
        return "report matrix value-relationship";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.matrix(Options.operand(call, 0));
    }

    @Override
    public List<Candidate> candidates(List<String> before) {
        return workspace.withResult(Reports::matrices).stream()
                .map(name -> new Candidate(name, ""))
                .toList();
    }
}
