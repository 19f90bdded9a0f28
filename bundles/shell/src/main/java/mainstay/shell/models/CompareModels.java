package mainstay.shell.models;

import java.util.List;
import mainstay.models.ModelRef;
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

/** {@code models compare}: one model against another on the current book; nothing is changed. */
@Needs(Role.LOOK)
final class CompareModels implements Command {
    private final ModelInventory inventory;
    private final ModelComparisons comparisons;

    CompareModels(ModelInventory inventory, ModelComparisons comparisons) {
        this.inventory = inventory;
        this.comparisons = comparisons;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "compare", "shows what would change in the current book; an ID alone means its active version")
                .addPositional(Options.operand("ID@VERSION", "1", "0", "the model that serves now"))
                .addPositional(Options.operand("ID@VERSION", "1", "1", "the model that would take its place"))
                .addOption(TopOption.option());
    }

    @Override
    public List<String> examples() {
        return List.of("models compare attractiveness profit-contribution");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return ComparisonView.of(comparisons.comparing(
                ModelRef.parse(Options.operand(call, 0)),
                ModelRef.parse(Options.operand(call, 1)),
                TopOption.of(call)));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() ? ModelCandidates.except(inventory.list(), "retired") : List.of();
    }
}
