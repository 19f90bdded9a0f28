package mainstay.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.workspace.ModelComparisons;
import picocli.CommandLine.ParseResult;

/** How models come to serve, and go. */
final class ModelsService {
    private static final Pattern RUN = Pattern.compile("g?([0-9]{1,9})(-[0-9a-f]{8})?");

    private final ModelChanges changes;
    private final ModelInventory inventory;
    private final ModelComparisons trials;

    private ModelsService(ModelChanges changes, ModelInventory inventory, ModelComparisons trials) {
        this.changes = changes;
        this.inventory = inventory;
        this.trials = trials;
    }

    static List<ModelsAction> actions(ModelChanges changes, ModelInventory inventory, ModelComparisons trials) {
        ModelsService service = new ModelsService(changes, inventory, trials);
        Set<String> why = Set.of(ModelsAction.WHY);
        return List.of(
                new ModelsAction(
                        "activate ID@VERSION...",
                        "shows what would change, asks, and activates them all at once",
                        1,
                        Integer.MAX_VALUE,
                        Set.of(ModelsAction.WHY, ModelsAction.YES, ModelsAction.TOP),
                        service::activate),
                new ModelsAction("rollback", "activates the previous generation again", 0, 0, why, service::rollback),
                new ModelsAction(
                        "pin RUN",
                        "activates the models of an earlier run or generation, until pin --off",
                        0,
                        1,
                        Set.of(ModelsAction.WHY, ModelsAction.OFF),
                        service::pin),
                new ModelsAction(
                        "retire ID@VERSION",
                        "deactivates it until its file is admitted again",
                        1,
                        1,
                        why,
                        service::retire));
    }

    private CommandOutput activate(List<String> arguments, ParseResult call, CommandContext context) {
        List<ModelRef> refs = arguments.stream().map(ModelRef::parse).toList();
        changes.refuseUnfit(refs);
        Optional<CommandOutput.Rows> moves = trials.hasBook() && inventory.decides(refs)
                ? Optional.of(ComparisonView.of(trials.activating(refs, Options.count(call, ModelsAction.TOP))))
                : Optional.empty();
        boolean asked = !call.hasMatchedOption(ModelsAction.YES);
        if (asked) {
            moves.ifPresent(context.show());
            refuseUnlessYes(context.ask().apply("Activate " + String.join(" ", arguments) + "? [y/N]"));
        }
        int generation = changes.activate(refs, ModelsAction.act(call, context));
        List<String> done = new ArrayList<>(List.of(
                String.join(" ", arguments) + " is active in generation " + generation + "; to undo: models rollback"));
        done.addAll(trials.notChosen(refs));
        if (asked || moves.isEmpty()) {
            return new CommandOutput.Done(done);
        }
        done.addAll(0, moves.get().notes());
        return moves.get().noting(done);
    }

    private static void refuseUnlessYes(Optional<String> answer) {
        if (answer.isEmpty()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "nothing was activated, because there is no terminal to confirm at; --yes activates without"
                            + " asking");
        }
        if (!List.of("y", "yes").contains(answer.get().strip().toLowerCase(Locale.ROOT))) {
            throw new MainstayException(Code.MODEL, "nothing was activated");
        }
    }

    private CommandOutput rollback(List<String> arguments, ParseResult call, CommandContext context) {
        int generation = changes.rollback(ModelsAction.act(call, context));
        return new CommandOutput.Done(
                List.of("generation " + generation + " is active: " + inventory.models(generation)));
    }

    private CommandOutput pin(List<String> arguments, ParseResult call, CommandContext context) {
        boolean off = call.hasMatchedOption(ModelsAction.OFF);
        if (off == !arguments.isEmpty()) {
            throw Options.wrongArguments(
                    "models pin RUN (explain shows it, such as g0-4f2a91c0), or models pin --off", arguments);
        }
        if (off) {
            changes.unpin(ModelsAction.act(call, context));
            return new CommandOutput.Done(List.of("generation " + inventory.generation() + " is active again"));
        }
        int generation = generation(arguments.get(0));
        changes.pin(generation, ModelsAction.act(call, context));
        List<String> notes = new ArrayList<>(List.of("generation " + generation + " is pinned and active: "
                + inventory.models(generation) + "; to undo: models pin --off"));
        notes.addAll(otherwise(arguments.get(0)));
        return new CommandOutput.Done(notes);
    }

    /** The same models are not the same run where the book or a parameter has changed. */
    private List<String> otherwise(String run) {
        if (!run.contains("-") || !trials.hasBook() || trials.run().equals(run)) {
            return List.of();
        }
        return List.of("run " + run + " used another book or other parameters than now, which make it " + trials.run());
    }

    private static int generation(String run) {
        Matcher matcher = RUN.matcher(run);
        if (!matcher.matches()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "\"" + run
                            + "\" is neither a run, such as g0-4f2a91c0 (explain shows it), nor a generation number");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private CommandOutput retire(List<String> arguments, ParseResult call, CommandContext context) {
        ModelStatus model = inventory.find(arguments.get(0));
        ModelRef ref = new ModelRef(model.id(), model.version());
        changes.retire(ref, ModelsAction.act(call, context));
        return new CommandOutput.Done(
                List.of(ref + " is retired; generation " + inventory.generation() + " is active"));
    }
}
