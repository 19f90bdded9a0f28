package mainstay.shell.audit;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.AuditTrail;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code audit verify}: whether the log is whole, and knows of every model in the catalogue. */
@Needs(Role.LOOK)
final class VerifyAudit implements Command {
    private final AuditTrail trail;

    VerifyAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "verify", "checks that no line was altered, and that every model in the catalogue was admitted");
    }

    @Override
    public List<String> examples() {
        return List.of("audit verify");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return shown(trail.verify());
    }

    /** What a check found. */
    static CommandOutput shown(AuditTrail.Verified found) {
        List<Column> columns = List.of(
                Column.number("lines", Kind.COUNT, row -> found.head().lines()),
                Column.text("last_hash", row -> found.head().hash()));
        List<String> notes = new ArrayList<>(List.of("every line is intact, and none is missing"));
        notes.addAll(found.remarks());
        return new CommandOutput.Summary(columns, notes);
    }
}
