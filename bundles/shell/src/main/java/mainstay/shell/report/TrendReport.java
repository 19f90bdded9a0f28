package mainstay.shell.report;

import java.util.List;
import mainstay.review.trend.TrendGroups;
import mainstay.run.NamedColumns;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.Reviews;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** How the reviews of a book went. */
record TrendReport(BookReports reports, Reviews reviews) implements ReportKind {
    private static final String BY = "--by";

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "trend", "how the reviews went: profit, heads, tiers, the list, and the path of each account")
                .addOption(Options.text(
                        BY,
                        "COLUMN",
                        "tells profit apart by this column of texts (default: region, where there is one)"));
    }

    @Override
    public String example() {
        return "report trend --out trend.html";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        return reports.trend(Options.value(call, BY));
    }

    @Override
    public List<Candidate> values(String option) {
        return option.equals(BY)
                ? reviews.usual()
                        .map(reviews::review)
                        .map(reviews::columns)
                        .map(TrendReport::texts)
                        .orElse(List.of())
                : List.of();
    }

    private static List<Candidate> texts(NamedColumns columns) {
        return columns.names().stream()
                .filter(name -> TrendGroups.isText(columns, name))
                .map(name -> new Candidate(name, ""))
                .toList();
    }
}
