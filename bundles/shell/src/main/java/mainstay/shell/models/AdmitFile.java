package mainstay.shell.models;

import java.util.List;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models admit}: a file comes in, if it passes the checks. */
@Needs(Role.SWAP)
final class AdmitFile implements Command {
    private final ModelChanges changes;

    AdmitFile(ModelChanges changes) {
        this.changes = changes;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("admit", "checks a file in a separate process; activates nothing yet")
                .addPositional(Options.operand("FILE", "1", "0", "a file with models"))
                .addOption(Reason.option());
    }

    @Override
    public List<String> examples() {
        return List.of("models admit bundles/models/weighted.json");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<String> admitted =
                changes.admit(context.paths().toRead(Options.operand(call, 0)), Reason.of(call, context));
        return new CommandOutput.Done(admitted.stream()
                .map(ref -> ref + " is admitted but not yet active; next: models activate " + ref)
                .toList());
    }
}
