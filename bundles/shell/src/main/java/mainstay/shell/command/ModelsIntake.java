package mainstay.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.reporting.text.CommandOutput;
import picocli.CommandLine.ParseResult;

/** How model files come in. */
final class ModelsIntake {
    private final ModelChanges changes;

    private ModelsIntake(ModelChanges changes) {
        this.changes = changes;
    }

    static List<ModelsAction> actions(ModelChanges changes) {
        ModelsIntake intake = new ModelsIntake(changes);
        return List.of(
                new ModelsAction(
                        "trust FILE",
                        "adds a file or a signer's certificate to the trusted models",
                        1,
                        1,
                        Set.of(ModelsAction.WHY),
                        intake::trust),
                new ModelsAction(
                        "admit FILE",
                        "checks a file in a separate process; activates nothing yet",
                        1,
                        1,
                        Set.of(ModelsAction.WHY),
                        intake::admit));
    }

    private CommandOutput trust(List<String> arguments, ParseResult call, CommandContext context) {
        String trusted = changes.trust(context.paths().toRead(arguments.get(0)), ModelsAction.act(call, context));
        return new CommandOutput.Done(List.of(trusted + "; next: models admit " + arguments.get(0)));
    }

    private CommandOutput admit(List<String> arguments, ParseResult call, CommandContext context) {
        List<String> notes = new ArrayList<>();
        for (String ref : changes.admit(context.paths().toRead(arguments.get(0)), ModelsAction.act(call, context))) {
            notes.add(ref + " is admitted but not yet active; next: models activate " + ref);
        }
        return new CommandOutput.Done(notes);
    }
}
