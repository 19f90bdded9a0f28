package mainstay.shell.models;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.audit.AuditCommand;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models audit}: the audit log, which has what happened to models beside all that changes an answer. */
@Needs(Role.LOOK)
final class AuditModels implements Command {
    private static final String VERIFY = "--verify";

    private final AuditCommand audit;

    AuditModels(AuditCommand audit) {
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("audit", "lists the audit log, as audit does; --verify checks it, as audit verify does")
                .addOption(Options.flag(VERIFY, "checks the audit log"));
    }

    @Override
    public List<String> examples() {
        return List.of("models audit", "models audit --verify");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return call.hasMatchedOption(VERIFY) ? audit.verified() : audit.listed(context);
    }
}
