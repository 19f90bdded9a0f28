package mainstay.shell.models;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.ShadowRun;
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

/** {@code models shadow}: a model computes along and decides nothing. */
@Needs(Role.SWAP)
final class ShadowModel implements Command {
    private static final String OFF = "--off";

    private final ModelChanges changes;
    private final ModelInventory inventory;
    private final ModelComparisons comparisons;

    ShadowModel(ModelChanges changes, ModelInventory inventory, ModelComparisons comparisons) {
        this.changes = changes;
        this.inventory = inventory;
        this.comparisons = comparisons;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "shadow", "also computes it in every run, without using its result; alone: shows the findings")
                .addPositional(Options.operand("ID@VERSION", "0..1", "0", "the model"))
                .addOption(Reason.option())
                .addOption(TopOption.option())
                .addOption(Options.on())
                .addOption(Options.flag(OFF, "it is no longer a shadow"));
    }

    @Override
    public List<String> examples() {
        return List.of("models shadow profit-contribution", "models shadow");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String typed = Options.operand(call, 0);
        if (typed.isEmpty()) {
            return context.shownUnless(findings(), inventory::refuseDoubt);
        }
        ModelStatus model = inventory.find(typed);
        ModelRef ref = new ModelRef(model.id(), model.version());
        if (call.hasMatchedOption(OFF)) {
            changes.shadow(ref, false, Reason.of(call, context));
            return new CommandOutput.Done(List.of(ref + " is no longer a shadow"));
        }
        CommandOutput.Rows difference = ComparisonView.of(comparisons.shadowing(model, TopOption.of(call)));
        changes.shadow(ref, true, Reason.of(call, context));
        List<String> notes = new ArrayList<>(difference.notes());
        notes.addAll(comparisons.payUnder(ref, Options.day(call)));
        notes.add(ref + " is now a shadow: every new run also computes it, without using its result; next: "
                + "models activate " + ref + ", or models shadow " + ref + " --off");
        return difference.noting(notes);
    }

    private CommandOutput findings() {
        List<Moved> rows = inventory.shadowRuns().stream()
                .flatMap(run ->
                        run.moved().entrySet().stream().map(moved -> new Moved(run, moved.getKey(), moved.getValue())))
                .toList();
        List<Column> columns = List.of(
                Column.text("model", row -> rows.get(row).run().model()),
                Column.text("run", row -> rows.get(row).run().run()),
                Column.text("book", row -> rows.get(row).run().book()),
                Column.text("at", row -> rows.get(row).run().at()),
                Column.text("item", row -> rows.get(row).what()),
                Column.number("moved", Kind.NUMBER, row -> rows.get(row).moved()));
        String shadows = String.join(
                ", ", inventory.shadows().stream().map(ModelRef::toString).toList());
        return CommandOutput.Rows.of(columns, rows.size())
                .noting(List.of(shadows.isEmpty() ? "no model is a shadow now" : "shadows now: " + shadows));
    }

    /** Something that a shadow would have moved. */
    private record Moved(ShadowRun run, String what, double moved) {}

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty()
                ? ModelCandidates.except(inventory.list(), "active", "retired")
                : List.of();
    }
}
