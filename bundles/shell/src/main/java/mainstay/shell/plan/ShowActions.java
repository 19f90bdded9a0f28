package mainstay.shell.plan;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.ActionList;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan actions}: who does what until when, and what is late. */
@Needs(Role.LOOK)
final class ShowActions extends AccountListing {
    private static final String LATE = "--late";

    ShowActions(Workspace workspace) {
        super(workspace, "actions", "lists who does what until when, and what is late", "actions");
    }

    @Override
    public CommandSpec spec() {
        return super.spec()
                .addOption(Options.flag(LATE, "only actions that are late, or were when they were finished"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan actions picc",
                "plan actions --late",
                "plan actions --by department",
                "plan actions picc --where \"for = 'not-on-list'\"");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        return ActionList.of(result, accounts, day, call.hasMatchedOption(LATE));
    }
}
