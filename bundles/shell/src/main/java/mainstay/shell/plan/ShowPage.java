package mainstay.shell.plan;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.PlanPage;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.ParseResult;

/** {@code plan show}: the plan of an account on a page. */
@Needs(Role.LOOK)
final class ShowPage extends AccountListing {

    ShowPage(Workspace workspace) {
        super(
                workspace,
                "show",
                "shows the plan of an account on a page: position, needs, targets, map, team, deals, barriers, actions, dates",
                "rows");
    }

    @Override
    protected boolean needsAccount() {
        return true;
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan show picc",
                "plan show picc --on 2027-03-31",
                "plan show picc --where \"section = 'next dates'\"");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        return PlanPage.of(result, accounts[0], day);
    }

    @Override
    protected String section() {
        return PlanPage.SECTION;
    }
}
