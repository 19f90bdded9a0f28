package mainstay.shell.sell;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import mainstay.book.Period;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.run.selling.DealList;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sell pipeline}: which deals are open, how likely they are, and whether they are enough. */
@Needs(Role.LOOK)
final class ShowPipeline extends AccountListing {
    ShowPipeline(Workspace workspace) {
        super(
                workspace,
                "pipeline",
                "lists the open deals with their probabilities, and tells the win rate and whether they are enough",
                "deals");
    }

    @Override
    public CommandSpec spec() {
        return super.spec().addOption(Options.period("whose coverage is shown", "the quarter of the day"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "sell pipeline",
                "sell pipeline picc --on 2026-12-31 --period 2027-Q1",
                "sell pipeline --where \"flags like '%overdue%'\"",
                "sell pipeline --by line");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        return DealList.of(result, accounts, day, Options.period(call).orElseGet(() -> quarter(day)));
    }

    private static Period quarter(LocalDate day) {
        return Period.parse(day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR))
                .orElseThrow();
    }
}
