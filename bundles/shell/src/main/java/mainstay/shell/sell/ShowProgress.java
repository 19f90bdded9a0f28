package mainstay.shell.sell;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.ProgressList;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sell progress}: what was sold against targets to a day, and whether departments work together. */
@Needs(Role.LOOK)
final class ShowProgress extends AccountListing {
    private static final String DEPARTMENTS = "--departments";

    ShowProgress(Workspace workspace) {
        super(
                workspace,
                "progress",
                "shows what was sold against targets to the day, and whether departments do what they were to do",
                "targets");
    }

    @Override
    public CommandSpec spec() {
        return super.spec()
                .addOption(Options.flag(DEPARTMENTS, "lists what departments were to do and did, instead of targets"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "sell progress",
                "sell progress picc --on 2027-03-31",
                "sell progress --where \"status = 'late'\"",
                "sell progress --departments --by department");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        ProgressList progress = ProgressList.of(result, accounts, day);
        return call.hasMatchedOption(DEPARTMENTS) ? progress.departments() : progress.targets();
    }
}
