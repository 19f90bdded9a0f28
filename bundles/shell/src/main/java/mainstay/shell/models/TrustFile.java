package mainstay.shell.models;

import java.util.List;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelChanges.Trusted;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models trust}: whom to believe from now on. */
@Needs(Role.ADMINISTER)
final class TrustFile implements Command {
    private final ModelChanges changes;

    TrustFile(ModelChanges changes) {
        this.changes = changes;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("trust", "adds a file or a signer's certificate to the trusted models")
                .addPositional(Options.operand("FILE", "1", "0", "a file with models, or a certificate"))
                .addOption(Reason.option());
    }

    @Override
    public List<String> examples() {
        return List.of("models trust bundles/models/weighted.json --why \"from our own team\"");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String typed = Options.operand(call, 0);
        Trusted trusted = changes.trust(context.paths().toRead(typed), Reason.of(call, context));
        String next = trusted.signer() ? "FILE, for each file that is signed with it" : typed;
        return new CommandOutput.Done(List.of(trusted.sentence() + "; next: models admit " + next));
    }
}
