package mainstay.shell.models;

import java.util.ArrayList;
import java.util.List;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models rollback}: back to the models before the latest change. */
@Needs(Role.SWAP)
final class RollBack implements Command {
    private final Workspace workspace;
    private final ModelChanges changes;
    private final ModelInventory inventory;
    private final ModelComparisons comparisons;

    RollBack(Workspace workspace, ModelChanges changes, ModelInventory inventory, ModelComparisons comparisons) {
        this.comparisons = comparisons;
        this.workspace = workspace;
        this.changes = changes;
        this.inventory = inventory;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("rollback", "activates the previous generation again")
                .addOption(Reason.option())
                .addOption(Options.force());
    }

    @Override
    public List<String> examples() {
        return List.of("models rollback --why \"too many moves\"");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        if (!call.hasMatchedOption(Options.FORCE)) {
            workspace.refuseMovedGeneration();
        }
        int generation = changes.rollback(Reason.of(call, context));
        workspace.look();
        List<String> done = new ArrayList<>(comparisons.unserved());
        done.add(0, "generation " + generation + " is active: " + inventory.models(generation));
        return new CommandOutput.Done(done);
    }
}
