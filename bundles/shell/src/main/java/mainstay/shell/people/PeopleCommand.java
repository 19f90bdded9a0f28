package mainstay.shell.people;

import java.util.List;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;

/** {@code people}: our own people: how they stand, what they are paid, and who is best for which account. */
@Component(
        service = Command.class,
        property = Command.NAME + "=people",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class PeopleCommand implements CommandFamily {
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public PeopleCommand(@Reference Workspace workspace, @Reference Reviews reviews) {
        this.actions =
                List.of(new ShowScorecards(workspace), new ShowPay(workspace, reviews), new AssignManagers(workspace));
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "people", "our own people: how they stand, what they are paid, and who is best for an account");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }
}
