package mainstay.shell.plan;

import java.util.List;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plan}: tells what stands between us and an account's business, who decides there, and who does what. */
@Component(service = Command.class, property = Command.NAME + "=plan", configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class PlanCommand implements CommandFamily {
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public PlanCommand(@Reference Workspace workspace, @Reference Reviews reviews) {
        PlanChanges changes = new PlanChanges(workspace);
        this.actions = List.of(
                new ImportTables(workspace),
                new ShowPage(workspace),
                new ShowProfile(workspace),
                new ShowBarriers(workspace),
                new ShowMap(workspace),
                new ShowVisits(workspace),
                new ShowActions(workspace),
                new CheckTargets(workspace),
                new ShowProcess(workspace, reviews),
                new SetPlanRow(workspace, changes),
                new AddPlanRow(changes),
                new FinishActions(workspace, changes),
                new UndoPlanChange(changes),
                new ListPlanChanges(changes));
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "plan", "tells what stands between us and an account's business, who decides there, and who does what");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }
}
