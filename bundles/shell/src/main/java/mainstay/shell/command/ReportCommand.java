package mainstay.shell.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Renderers;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.content.ReportRequest;
import mainstay.reporting.content.Reports;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models.Provided;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.ReviewComparison;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report}: what people look at, in every format that a renderer is there for. */
@Component(service = Command.class)
public final class ReportCommand implements Command {
    private static final String FORMAT = "--format";
    private static final String OUT = "--out";

    private final Workspace workspace;
    private final Reviews reviews;
    private final Map<String, ReportKind> kinds;

    /** Started by the framework. */
    @Activate
    public ReportCommand(
            @Reference Workspace workspace,
            @Reference CoveragePlans desk,
            @Reference Reviews reviews,
            @Reference ReviewComparison comparison) {
        this.workspace = workspace;
        this.reviews = reviews;
        this.kinds = ReportKinds.of(workspace, desk, reviews, comparison);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "report", "writes a report: a web page, a workbook, or a table for the terminal")
                .addPositional(Options.operand("REPORT", "1", "0", "which"))
                .addPositional(Options.operandsAfter("ARGUMENT", 1, "what the subcommand needs (see below)"))
                .addOption(Options.text(
                        FORMAT,
                        "FORMAT",
                        "html, xlsx, csv, md, json or table (default: the ending of the file name, or table"
                                + " without a file)"))
                .addOption(Options.text(OUT, "FILE", "the file to write (default: standard output)"));
        List<String> lines = new ArrayList<>(List.of("", "Reports:"));
        int width = kinds.values().stream()
                .mapToInt(kind -> kind.usage().length())
                .max()
                .orElse(0);
        kinds.values()
                .forEach(kind -> lines.add(
                        "  " + kind.usage() + " ".repeat(width - kind.usage().length() + 2) + kind.description()));
        spec.usageMessage().footer(lines.toArray(String[]::new));
        return spec;
    }

    @Override
    public List<String> examples() {
        return List.of(
                "report priority-list --out list.html",
                "report priority-list --out list.xlsx",
                "report matrix value-relationship",
                "report whatif target.shared=100000 --format md",
                "report all --out reports");
    }

    @Override
    public boolean hasOwnFormats() {
        return true;
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        ReportKind kind = kind(Options.operand(call, 0));
        List<String> arguments = List.of(call.matchedPositionalValue(1, new String[0]));
        kind.refuseWrong(arguments);
        ReportFiles files = ReportFiles.of(Optional.ofNullable(call.matchedOptionValue(OUT, null)), kind, context);
        return workspace.reporting((now, renderers) -> {
            Provided<ReportRenderer> renderer = renderer(call, files, renderers);
            ReportRequest asked = asked(context, renderer.identity());
            return files.write(renderer.model(), out -> kind.maker().make(arguments, now, asked, out));
        });
    }

    private ReportKind kind(String name) {
        return Optional.ofNullable(kinds.get(name))
                .orElseThrow(() -> MainstayException.unknown(Code.WRONG_CALL, "report", name, kinds.keySet()));
    }

    /** The format that was asked for, else that of the file. */
    private static Provided<ReportRenderer> renderer(ParseResult call, ReportFiles files, Renderers renderers) {
        String told = call.matchedOptionValue(FORMAT, null);
        return told == null ? files.usual(renderers) : renderers.get(told);
    }

    private static ReportRequest asked(CommandContext context, ModelIdentity renderer) {
        Source source = new Source("report", renderer.id(), renderer.version(), renderer.digest());
        return new ReportRequest(context.user(), Instant.now().truncatedTo(ChronoUnit.SECONDS), List.of(source));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (option.equals(FORMAT)) {
            return workspace.lifeCycle().reporting((models, renderers) -> renderers.all().stream()
                    .map(of -> new Candidate(of.model().id(), of.model().description()))
                    .toList());
        }
        if (!option.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty()) {
            return kinds.values().stream()
                    .map(kind -> new Candidate(kind.name(), kind.description()))
                    .toList();
        }
        return arguments(before.get(0), before, context);
    }

    private List<Candidate> arguments(String kind, List<String> before, CommandContext context) {
        return switch (kind) {
            case "account" -> new ExplainCommand(workspace).candidates("", before.subList(1, before.size()), context);
            case "matrix" ->
                workspace.withResult(Reports::matrices).stream()
                        .map(name -> new Candidate(name, ""))
                        .toList();
            case "whatif" -> new WhatifCommand(workspace).candidates("", before, context);
            case "swap" ->
                workspace.lifeCycle().list().stream()
                        .map(model -> new Candidate(model.id() + "@" + model.version(), model.state()))
                        .toList();
            case "review", "diff" ->
                reviews.names().stream().map(name -> new Candidate(name, "")).toList();
            default -> List.of();
        };
    }
}
