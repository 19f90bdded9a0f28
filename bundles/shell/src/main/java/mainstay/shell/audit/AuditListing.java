package mainstay.shell.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.CommandContext;
import mainstay.store.AuditLog.Area;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;
import mainstay.workspace.AuditTrail;

/** The lines of the audit log as rows. */
final class AuditListing {
    private static final Set<String> IN_OWN_COLUMNS = Set.of(JournalEntry.MODEL, JournalEntry.DIGEST, "area");
    private static final List<String> SHOWN_IN_TABLE =
            List.of("line", "at", "who", "what", "model", "why", "outcome", "area");

    private AuditListing() {}

    /** The word for an area. */
    static String word(Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    /** The same with what a check of the log finds; where it is not whole, the command fails after them. */
    static CommandOutput checked(AuditTrail trail, List<JournalLine> lines, CommandContext context) {
        CommandOutput.Rows rows = of(lines);
        List<String> remarks = new ArrayList<>();
        context.shownUnless(rows, () -> remarks.addAll(trail.verify().remarks()));
        return rows.noting(remarks);
    }

    /** A row for each line. */
    private static CommandOutput.Rows of(List<JournalLine> lines) {
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
                Column.text("hash", row -> lines.get(row).hash()),
                Column.text("area", row -> word(Area.of(entries.get(row)))));
        return new CommandOutput.Rows(columns, entries.size(), SHOWN_IN_TABLE, "", List.of());
    }

    /** What came of it, without the digests. */
    private static String outcome(JournalEntry entry) {
        return switch (Area.of(entry)) {
            case BOOK ->
                entry.get("book")
                        + (entry.get("accounts").isEmpty()
                                ? ""
                                : ": " + entry.get("accounts")
                                        + (entry.get("accounts").equals("1") ? " account from " : " accounts from ")
                                        + entry.get("from"));
            case PARAMETERS -> parameters(entry);
            case PLAN -> entry.get("row") + ": " + entry.get("changes");
            case COVERAGE -> entry.get("book") + ": profit " + entry.get("profit");
            case REVIEW ->
                List.of("review", "account", "field", "value", "department").stream()
                        .map(entry::get)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
            case ROLES -> "refused";
            case BACKUP -> entry.get("from") + ", of " + entry.get("of");
            case MODELS -> {
                String generation = entry.detail().get("generation");
                yield generation != null ? "generation " + generation : entry.get("cause");
            }
        };
    }

    private static String parameters(JournalEntry entry) {
        if (entry.get("parameter").isEmpty()) {
            return entry.get("scenario") + entry.get("from") + ": " + entry.get("changes");
        }
        return entry.get("parameter") + ": " + entry.get("before")
                + (entry.get("after").isEmpty() ? " taken back" : " → " + entry.get("after"));
    }

    private static String detail(JournalEntry entry) {
        return entry.detail().entrySet().stream()
                .filter(word -> !IN_OWN_COLUMNS.contains(word.getKey()))
                .map(word -> word.getKey() + " " + word.getValue())
                .collect(Collectors.joining("; "));
    }
}
