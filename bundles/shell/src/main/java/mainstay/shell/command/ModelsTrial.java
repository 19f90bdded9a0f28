package mainstay.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.ShadowRun;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.workspace.ModelComparisons;
import picocli.CommandLine.ParseResult;

/** How models are tried on the current book before they serve. */
final class ModelsTrial {
    private final ModelChanges changes;
    private final ModelInventory inventory;
    private final ModelComparisons trials;

    private ModelsTrial(ModelChanges changes, ModelInventory inventory, ModelComparisons trials) {
        this.changes = changes;
        this.inventory = inventory;
        this.trials = trials;
    }

    static List<ModelsAction> actions(ModelChanges changes, ModelInventory inventory, ModelComparisons trials) {
        ModelsTrial trial = new ModelsTrial(changes, inventory, trials);
        return List.of(
                new ModelsAction(
                        "compare ID@VERSION ID@VERSION",
                        "shows what would change in the current book; an ID alone means its active version",
                        2,
                        2,
                        Set.of(ModelsAction.TOP),
                        trial::compare),
                new ModelsAction(
                        "shadow [ID@VERSION]",
                        "also computes it in every run, without using its result; alone: shows the findings",
                        0,
                        1,
                        Set.of(ModelsAction.WHY, ModelsAction.TOP, ModelsAction.OFF),
                        trial::shadow));
    }

    private CommandOutput compare(List<String> arguments, ParseResult call, CommandContext context) {
        return ComparisonView.of(trials.comparing(
                ModelRef.parse(arguments.get(0)),
                ModelRef.parse(arguments.get(1)),
                Options.count(call, ModelsAction.TOP)));
    }

    private CommandOutput shadow(List<String> arguments, ParseResult call, CommandContext context) {
        if (arguments.isEmpty()) {
            return shadowRuns();
        }
        ModelStatus model = inventory.find(arguments.get(0));
        ModelRef ref = new ModelRef(model.id(), model.version());
        if (call.hasMatchedOption(ModelsAction.OFF)) {
            changes.shadow(ref, false, ModelsAction.act(call, context));
            return new CommandOutput.Done(List.of(ref + " is no longer a shadow"));
        }
        CommandOutput.Rows difference =
                ComparisonView.of(trials.shadowing(model, Options.count(call, ModelsAction.TOP)));
        changes.shadow(ref, true, ModelsAction.act(call, context));
        List<String> notes = new ArrayList<>(difference.notes());
        notes.add(ref + " is now a shadow: every new run also computes it, without using its result; next: "
                + "models activate " + ref + ", or models shadow " + ref + " --off");
        return difference.noting(notes);
    }

    private CommandOutput shadowRuns() {
        List<Moved> rows = new ArrayList<>();
        inventory.shadowRuns().forEach(run -> run.moved()
                .forEach((what, moved) -> rows.add(new Moved(run, what, moved))));
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
}
