package mainstay.shell.models;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;
import mainstay.store.journal.JournalVerification;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models audit}: what happened to models, and whether the log of it is whole. */
final class AuditModels implements Command {
    private static final Set<String> IN_OWN_COLUMNS = Set.of(JournalEntry.MODEL, JournalEntry.DIGEST);
    private static final String VERIFY = "--verify";
    private static final List<String> SHOWN_IN_TABLE = List.of("line", "at", "who", "what", "model", "why", "outcome");

    private final ModelInventory inventory;

    AuditModels(ModelInventory inventory) {
        this.inventory = inventory;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("audit", "lists changes to models; --verify checks that no line was altered")
                .addOption(Options.flag(VERIFY, "checks the audit log"));
    }

    @Override
    public List<String> examples() {
        return List.of("models audit", "models audit --verify");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        if (call.hasMatchedOption(VERIFY)) {
            return verified(inventory.verify());
        }
        List<JournalLine> lines = inventory.audit();
        List<JournalEntry> entries = lines.stream().map(JournalLine::entry).toList();
        List<Column> columns = List.of(
                Column.number("line", Kind.COUNT, row -> lines.get(row).sequence()),
                Column.text("at", row -> entries.get(row).at().toString()),
                Column.text("who", row -> entries.get(row).who()),
                Column.text("what", row -> entries.get(row).what()),
                Column.text("model", row -> entries.get(row).get(JournalEntry.MODEL)),
                Column.text("why", row -> entries.get(row).why()),
                Column.text("outcome", row -> outcome(entries.get(row))),
                Column.text("detail", row -> detail(entries.get(row))),
                Column.text("digest", row -> entries.get(row).get(JournalEntry.DIGEST)),
                Column.text("hash", row -> lines.get(row).hash()));
        return new CommandOutput.Rows(columns, entries.size(), SHOWN_IN_TABLE, "", List.of());
    }

    /** What came of it, without the digests. */
    private static String outcome(JournalEntry entry) {
        String generation = entry.detail().get("generation");
        return generation != null ? "generation " + generation : entry.detail().getOrDefault("cause", "");
    }

    private static String detail(JournalEntry entry) {
        return entry.detail().entrySet().stream()
                .filter(word -> !IN_OWN_COLUMNS.contains(word.getKey()))
                .map(word -> word.getKey() + " " + word.getValue())
                .collect(Collectors.joining("; "));
    }

    private static CommandOutput verified(JournalVerification found) {
        found.fault().ifPresent(fault -> {
            throw new MainstayException(
                    Code.STORAGE,
                    "line " + fault.line() + " of the audit log " + fault.what() + "; the " + found.lines()
                            + " lines before it are intact; compare with a copy");
        });
        List<Column> columns = List.of(
                Column.number("lines", Kind.COUNT, row -> found.lines()),
                Column.text("last_hash", row -> found.head().hash()));
        return new CommandOutput.Summary(columns, List.of("every line is intact, and none is missing"));
    }
}
