package mainstay.shell.models;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models pin}: the models of an earlier run serve, whatever comes. */
@Needs(Role.SWAP)
final class PinGeneration implements Command {
    private static final String OFF = "--off";
    private static final Pattern RUN = Pattern.compile("g?([0-9]{1,9})(-[0-9a-f]{8})?");

    private final ModelChanges changes;
    private final ModelInventory inventory;
    private final ModelComparisons comparisons;

    PinGeneration(ModelChanges changes, ModelInventory inventory, ModelComparisons comparisons) {
        this.changes = changes;
        this.inventory = inventory;
        this.comparisons = comparisons;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("pin", "activates the models of an earlier run or generation, until pin --off")
                .addPositional(Options.operand(
                        "RUN", "0..1", "0", "a run, such as g0-4f2a91c0 (explain shows it), or a generation number"))
                .addOption(Reason.option())
                .addOption(Options.flag(OFF, "removes the pin"));
    }

    @Override
    public List<String> examples() {
        return List.of("models pin 0", "models pin --off");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String run = Options.operand(call, 0);
        boolean off = call.hasMatchedOption(OFF);
        if (off == !run.isEmpty()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    (run.isEmpty() ? "an argument is missing" : "wrong arguments: " + run)
                            + "; usage: models pin RUN (explain shows it, such as g0-4f2a91c0), or models pin --off");
        }
        if (off) {
            changes.unpin(Reason.of(call, context));
            return done("generation " + inventory.generation() + " is active again", List.of());
        }
        int generation = generation(run);
        changes.pin(generation, Reason.of(call, context));
        return done(
                "generation " + generation + " is pinned and active: " + inventory.models(generation)
                        + "; to undo: models pin --off",
                otherInput(run));
    }

    private CommandOutput done(String what, List<String> remarks) {
        List<String> notes = new ArrayList<>(List.of(what));
        notes.addAll(remarks);
        notes.addAll(comparisons.unserved());
        return new CommandOutput.Done(notes);
    }

    /** The same models are not the same run where the book or a parameter has changed. */
    private List<String> otherInput(String run) {
        if (!run.contains("-") || !comparisons.canRun() || comparisons.run().equals(run)) {
            return List.of();
        }
        return List.of(
                "run " + run + " used another book or other parameters than now, which make it " + comparisons.run());
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
}
