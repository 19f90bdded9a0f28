package mainstay.shell.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.lifecycle.LifeCycle;
import mainstay.reporting.text.CommandOutput;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;
import mainstay.store.journal.JournalVerification;
import picocli.CommandLine.ParseResult;

/** What happened to models, and whether the log of it is whole. */
final class ModelsAudit {
    private static final List<String> SHOWN_IN_TABLE = List.of("line", "at", "who", "what", "model", "why", "outcome");

    private final LifeCycle lifeCycle;

    private ModelsAudit(LifeCycle lifeCycle) {
        this.lifeCycle = lifeCycle;
    }

    static List<ModelsAction> actions(LifeCycle lifeCycle) {
        ModelsAudit audit = new ModelsAudit(lifeCycle);
        return List.of(new ModelsAction(
                "audit",
                "lists changes to models; --verify checks that no line was altered",
                0,
                0,
                Set.of(ModelsAction.VERIFY),
                (arguments, call, context) -> audit.show(call)));
    }

    private CommandOutput show(ParseResult call) {
        if (call.hasMatchedOption(ModelsAction.VERIFY)) {
            return verified(lifeCycle.verify());
        }
        List<JournalLine> lines = lifeCycle.audit();
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
        Set<String> inOwnColumns = Set.of(JournalEntry.MODEL, JournalEntry.DIGEST);
        return entry.detail().entrySet().stream()
                .filter(word -> !inOwnColumns.contains(word.getKey()))
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
