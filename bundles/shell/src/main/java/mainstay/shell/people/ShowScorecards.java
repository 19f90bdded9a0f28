package mainstay.shell.people;

import java.util.List;
import java.util.Optional;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.run.people.PayList;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;

/** {@code people scorecard}: how account teams and technical teams stand against what is wanted of them. */
@Needs(Role.LOOK)
final class ShowScorecards extends PayListing {
    private static final String TEAMS = "--teams";

    ShowScorecards(Workspace workspace) {
        super(
                workspace,
                "scorecard",
                "lists how our people stand against their targets: net margin, mix, input; lists, bids and tests won");
    }

    @Override
    public CommandSpec spec() {
        return super.spec()
                .addPositional(Options.operand("TEAM", "0..1", "0", "a team of the table of people (default: all)"))
                .addOption(Options.flag(
                        TEAMS, "lists each team as a whole instead: what two of its people share counts once"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "people scorecard",
                "people scorecard technical --on 2026-12-31",
                "people scorecard insurance --on 2027-12-31 --receipts",
                "people scorecard --teams",
                "people scorecard --where \"attainment < 1\"",
                "people scorecard --by measure");
    }

    @Override
    PlanListing listing(LiveResult result, Optional<String> chosen, Asked asked) {
        PayList list = asked.call().hasMatchedOption(TEAMS)
                ? PayList.ofWholeTeams(asked.pay(result), chosen)
                : PayList.ofTeam(asked.pay(result), chosen);
        return asked.receipts() ? list.receipts() : list.scorecards();
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? people("team", "") : List.of();
    }
}
