package mainstay.shell.models;

import java.util.ArrayList;
import java.util.List;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ModelCandidates;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models retire}: a model goes. */
@Needs(Role.SWAP)
final class RetireModel implements Command {
    private final ModelChanges changes;
    private final ModelInventory inventory;
    private final ModelComparisons comparisons;

    RetireModel(ModelChanges changes, ModelInventory inventory, ModelComparisons comparisons) {
        this.comparisons = comparisons;
        this.changes = changes;
        this.inventory = inventory;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("retire", "deactivates it until its file is admitted again")
                .addPositional(Options.operand("ID@VERSION", "1", "0", "the model"))
                .addOption(Reason.option());
    }

    @Override
    public List<String> examples() {
        return List.of("models retire weighted --why \"not used\"");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        ModelStatus model = inventory.find(Options.operand(call, 0));
        ModelRef ref = new ModelRef(model.id(), model.version());
        changes.retire(ref, Reason.of(call, context));
        List<String> done = new ArrayList<>(comparisons.unserved());
        done.add(0, ref + " is retired; generation " + inventory.generation() + " is active");
        return new CommandOutput.Done(done);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? ModelCandidates.except(inventory.list(), "retired") : List.of();
    }
}
