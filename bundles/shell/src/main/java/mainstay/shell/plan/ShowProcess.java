package mainstay.shell.plan;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.ProcessList;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.ReviewStandings;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan process}: what of the process is done for an account, by evidence. */
@Needs(Role.LOOK)
final class ShowProcess extends AccountListing {
    private static final String NEXT = "--next";

    private final Reviews reviews;

    ShowProcess(Workspace workspace, Reviews reviews) {
        super(
                workspace,
                "process",
                "lists what of the process is done for an account, which rows show it, and what comes next",
                "criteria");
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return super.spec()
                .addOption(Options.flag(
                        NEXT, "of each account only what comes next for most profit, that of most profit first"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan process picc",
                "plan process --next --top 10",
                "plan process --by team,stage",
                "plan process picc --where \"met <> 'yes'\"",
                "plan process --by stage,met",
                "plan process --where \"stage = 'expanding' and met = 'no'\"");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        ReviewStandings standings = new ReviewStandings(reviews.lastClosed(day));
        ProcessList process = ProcessList.of(result, accounts, day, standings::of);
        return call.hasMatchedOption(NEXT) ? process.steps() : process.listing();
    }
}
