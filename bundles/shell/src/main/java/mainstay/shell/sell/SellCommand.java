package mainstay.shell.sell;

import java.util.List;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ReviewComparison;
import mainstay.workspace.Reviews;
import mainstay.workspace.ValueTrees;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sell}: deals: what is open and how likely, what moved, what divisions sell, why profit changed. */
@Component(service = Command.class, property = Command.NAME + "=sell", configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class SellCommand implements CommandFamily {
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public SellCommand(
            @Reference Workspace workspace, @Reference Reviews reviews, @Reference ReviewComparison comparison) {
        this.actions = List.of(
                new ShowPipeline(workspace),
                new ShowDealMoves(workspace),
                new ShowProgress(workspace),
                new ShowDivisions(workspace),
                new ShowValueTree(workspace, reviews, new ValueTrees(workspace, reviews, comparison)));
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "sell", "deals: what is open and how likely, what moved, what divisions sell, why profit changed");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }
}
