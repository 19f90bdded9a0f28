package mainstay.shell.audit;

import java.util.Arrays;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.store.AuditLog.Area;
import mainstay.store.journal.JournalLine;
import mainstay.workspace.AuditTrail;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code audit list}: every line, or those about one area. */
@Needs(Role.LOOK)
final class ListAudit implements Command {
    private static final String AREA = "--area";

    private final AuditTrail trail;

    ListAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("list", "lists the lines of the audit log, as audit alone does")
                .addOption(Options.text(AREA, "AREA", "only lines about one of: " + String.join(", ", areas())));
    }

    @Override
    public List<String> examples() {
        return List.of("audit list --area review");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String wanted = call.matchedOptionValue(AREA, "");
        if (!wanted.isEmpty() && !areas().contains(wanted)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "area", wanted, areas());
        }
        List<JournalLine> lines = trail.lines().stream()
                .filter(line -> wanted.isEmpty()
                        || AuditListing.word(Area.of(line.entry())).equals(wanted))
                .toList();
        return AuditListing.checked(trail, lines, context);
    }

    private static List<String> areas() {
        return Arrays.stream(Area.values()).map(AuditListing::word).toList();
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.equals(AREA)
                ? areas().stream().map(area -> new Candidate(area, "")).toList()
                : List.of();
    }
}
