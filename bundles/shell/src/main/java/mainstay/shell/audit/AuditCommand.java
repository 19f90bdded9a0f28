package mainstay.shell.audit;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ListingFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.AuditTrail;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code audit}: who changed an answer or evidence, and whether the log of it is whole. */
@Component(
        service = Command.class,
        property = Command.NAME + "=audit",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class AuditCommand implements ListingFamily {
    private final AuditTrail trail;
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public AuditCommand(@Reference AuditTrail trail) {
        this.trail = trail;
        this.actions =
                List.of(new ListAudit(trail), new VerifyAudit(trail), new ShowHead(trail), new CompareHead(trail));
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "audit", "lists who changed the book, parameters, the adopted plan, reviews and models, and when");
    }

    @Override
    public List<String> examples() {
        return List.of("audit", "audit list --area parameters", "audit verify", "audit head --sign --out head.json");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }

    /** Without an action the log is listed. */
    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return listed(context);
    }

    /** The lines of the log; where it is not whole, the command fails after them. */
    public CommandOutput listed(CommandContext context) {
        return AuditListing.checked(trail, trail.lines(), context);
    }

    /** What a check of the log finds. */
    public CommandOutput verified() {
        return VerifyAudit.shown(trail.verify());
    }
}
