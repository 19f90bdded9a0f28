package mainstay.shell.audit;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.AuditTrail;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code audit compare}: whether the log is still what it was when its head was kept. */
@Needs(Role.LOOK)
final class CompareHead implements Command {
    private static final String SIGNED = "--signed";

    private final AuditTrail trail;

    CompareHead(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("compare", "compares the log with a head that was kept elsewhere")
                .addPositional(Options.operand("FILE", "1", "0", "what audit head --out wrote"))
                .addOption(Options.flag(SIGNED, "refuses a head that this installation has not signed"));
    }

    @Override
    public List<String> examples() {
        return List.of("audit compare head.json --signed");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return VerifyAudit.shown(
                trail.compare(context.paths().toRead(Options.operand(call, 0)), call.hasMatchedOption(SIGNED)));
    }
}
