package mainstay.shell.report;

import java.util.List;
import java.util.stream.Stream;
import mainstay.book.Period;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;

/** {@code report}: what people look at, in every format that a renderer is there for. A further report is a further line. */
@Component(
        service = Command.class,
        property = Command.NAME + "=report",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class ReportCommand implements CommandFamily {
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public ReportCommand(@Reference Workspace workspace, @Reference BookReports reports, @Reference Reviews reviews) {
        Stream<ReportKind> kinds = Stream.of(
                new DayReport(
                        "brief",
                        "what the list comes to, the ten accounts that matter, and what is to be decided",
                        reports::brief),
                new PlainReport(
                        "priority-list",
                        "accounts in order, with coverage and profit",
                        ListOwner.BOOK,
                        reports.priorityList()),
                new AccountReport(reports, workspace),
                new MatrixReport(reports, workspace),
                new PlainReport(
                        "pareto",
                        "how much of the profit comes from the top accounts",
                        ListOwner.BOOK,
                        reports.pareto()),
                new WhatIfReport(reports, workspace),
                new SwapReport(reports, workspace),
                new PlainReport(
                        "coverage",
                        "the latest coverage plan: teams, prices, frontier, moves",
                        ListOwner.BOOK,
                        reports.coverage()),
                new ReviewReport(reports, reviews),
                new DiffReport(reports, reviews),
                new TrendReport(reports, reviews),
                new AccountPlanReport(reports, workspace),
                new DayReport(
                        "barriers",
                        "what keeps us out of lines, and what it would bring to do away with it",
                        reports::barriers),
                new PipelineReport(reports),
                new DayReport(
                        "process",
                        "what of the process is done for each account, and what comes next",
                        reports::process),
                new DayReport(
                        "scorecards",
                        "how our people stand against their targets in the year of the day",
                        day -> reports.scorecards(day, Period.year(day))),
                new PayReport(reports),
                new DayReport(
                        "divisions", "what accounts buy of each division, and the best moves", reports::divisions),
                new ValueTreeReport(reports, reviews, workspace),
                new ProgrammeReport(reports),
                new PlainReport(
                        "book",
                        "the imported data, in tables that can be imported again",
                        ListOwner.NOBODY,
                        reports.book()),
                new AllReports(reports));
        this.actions = kinds.<Command>map(kind -> new WriteReport(kind, reports, reviews, workspace))
                .toList();
    }

    @Override
    public CommandSpec spec() {
        return Options.command("report", "writes a report: a web page, a workbook, or a table for the terminal");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "report priority-list --out list.html",
                "report priority-list --out list.xlsx",
                "report priority-list --where \"region = 'north'\" --top 20 --out north.html",
                "report matrix value-relationship",
                "report whatif target.shared=100000 --format md",
                "report all --out reports");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }

    @Override
    public String actionLabel() {
        return "REPORT";
    }

    @Override
    public String actionNoun() {
        return "report";
    }
}
