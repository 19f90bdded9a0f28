package mainstay.shell.plan;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.TargetList;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.ParseResult;

/** {@code plan check}: whether targets hold, and at which link they break. */
@Needs(Role.LOOK)
final class CheckTargets extends AccountListing {

    CheckTargets(Workspace workspace) {
        super(
                workspace,
                "check",
                "holds targets against what can be reached, their sums, coverage and hours; says which break, and where",
                "targets");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan check picc",
                "plan check picc --on 2026-12-31",
                "plan check --where \"holds = 'no'\"",
                "plan check --by link",
                "plan check --columns account_id,period,target,sold,forecast,gap");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        return TargetList.of(result, accounts, day).listing();
    }

    @Override
    protected String section() {
        return TargetList.OF;
    }
}
