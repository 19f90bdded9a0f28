package mainstay.shell.report;

import java.util.List;
import mainstay.models.ModelRef;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ModelCandidates;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Two models compared. */
record SwapReport(BookReports reports, Workspace workspace) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command("swap", "two models compared")
                .addPositional(Options.operand("ID@VERSION", "1", "0", "the model that serves now"))
                .addPositional(Options.operand("ID@VERSION", "1", "1", "the model that would take its place"));
    }

    @Override
    public ListOwner list() {
        return ListOwner.BOOK;
    }

    @Override
    public String example() {
        return "report swap attractiveness profit-contribution --format md";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        List<String> words = List.of(Options.operand(call, 0), Options.operand(call, 1));
        return reports.swap(ModelRef.parse(words.get(0)), ModelRef.parse(words.get(1)), words);
    }

    @Override
    public List<Candidate> candidates(List<String> before) {
        return ModelCandidates.except(workspace.modelInventory().list(), "retired");
    }
}
