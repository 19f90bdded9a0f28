package mainstay.shell.plan;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.VisitList;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan visits}: when the top of each account was visited last, and when the next visit is due. */
@Needs(Role.LOOK)
final class ShowVisits extends AccountListing {
    private static final String LATE = "--late";

    ShowVisits(Workspace workspace) {
        super(
                workspace,
                "visits",
                "lists when the top of each account was visited last, and when the next visit is due",
                "accounts");
    }

    @Override
    public CommandSpec spec() {
        return super.spec().addOption(Options.flag(LATE, "only accounts whose visit is late"));
    }

    @Override
    public List<String> examples() {
        return List.of("plan visits", "plan visits picc", "plan visits --late --top 10", "plan visits --by tier");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        return VisitList.of(result, accounts, day, call.hasMatchedOption(LATE));
    }
}
