package mainstay.shell.report;

import java.util.List;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.NamedValues;
import mainstay.shell.command.Options;
import mainstay.shell.command.ParameterCandidates;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What would change under other assumptions. */
record WhatIfReport(BookReports reports, Workspace workspace) implements ReportKind {
    @Override
    public CommandSpec spec() {
        return Options.command("whatif", "what would change under other assumptions")
                .addPositional(Options.operands("NAME=VALUE", "1..*", "a parameter (params lists them) and its value"));
    }

    @Override
    public ListOwner list() {
        return ListOwner.BOOK;
    }

    @Override
    public String example() {
        return "report whatif target.shared=100000 --format md";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        List<String> words = Options.operands(call);
        return reports.whatIf(NamedValues.of(words), words, context.report());
    }

    @Override
    public List<Candidate> candidates(List<String> before) {
        return ParameterCandidates.assignments(workspace.assumptions());
    }
}
