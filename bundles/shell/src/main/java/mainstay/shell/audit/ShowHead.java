package mainstay.shell.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.AuditTrail;
import mainstay.workspace.SignedHead;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code audit head}: how far the log goes, to be kept elsewhere. */
@Needs(Role.LOOK)
final class ShowHead implements Command {
    private static final String SIGN = "--sign";
    private static final String OUT = "--out";

    private final AuditTrail trail;

    ShowHead(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "head", "shows how far the log goes; kept elsewhere, it shows any later change of the past")
                .addOption(Options.flag(SIGN, "signs it with the key of this installation (Ed25519)"))
                .addOption(Options.text(OUT, "FILE", "writes it to a file, for: audit compare FILE"));
    }

    @Override
    public List<String> examples() {
        return List.of("audit head", "audit head --sign --out head.json");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        SignedHead head = trail.head(call.hasMatchedOption(SIGN), Instant.now());
        String out = call.matchedOptionValue(OUT, "");
        if (!out.isEmpty()) {
            Path file = context.paths().toWrite(out);
            trail.write(head, file);
            return new CommandOutput.Done(
                    List.of("wrote " + file + ": keep it on another machine; later: audit compare " + out));
        }
        List<Column> columns = List.of(
                Column.number("lines", Kind.COUNT, row -> head.head().lines()),
                Column.text("hash", row -> head.head().hash()),
                Column.text("at", row -> head.at().toString()),
                Column.text("signature", row -> head.signature()));
        return new CommandOutput.Summary(columns, List.of());
    }
}
