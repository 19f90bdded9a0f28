package mainstay.shell.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Options;
import mainstay.store.AuditLog.Area;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;
import picocli.CommandLine.Model.OptionSpec;

/** The lines of the audit log as rows. */
final class AuditListing {
    static final String AREA = "--area";
    private static final Set<String> IN_OWN_COLUMNS = Set.of(JournalEntry.MODEL, JournalEntry.DIGEST, "area");
    private static final List<String> SHOWN_IN_TABLE =
            List.of("line", "at", "who", "area", "what", "model", "why", "outcome");

    private AuditListing() {}

    /** The option that keeps to one area. */
    static OptionSpec area() {
        return Options.text(AREA, "AREA", "only lines about one of: " + String.join(", ", areas()));
    }

    private static List<String> areas() {
        return Arrays.stream(Area.values()).map(AuditListing::word).toList();
    }

    private static String word(Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    /** The lines, of one area if it is named. */
    static CommandOutput of(List<JournalLine> all, String wanted) {
        if (!wanted.isEmpty() && !areas().contains(wanted)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "area", wanted, areas());
        }
        List<JournalLine> lines = all.stream()
                .filter(line -> wanted.isEmpty() || word(Area.of(line.entry())).equals(wanted))
                .toList();
        List<JournalEntry> entries = lines.stream().map(JournalLine::entry).toList();
        List<Column> columns = List.of(
                Column.number("line", Kind.COUNT, row -> lines.get(row).sequence()),
                Column.text("at", row -> entries.get(row).at().toString()),
                Column.text("who", row -> entries.get(row).who()),
                Column.text("area", row -> word(Area.of(entries.get(row)))),
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
        return switch (Area.of(entry)) {
            case BOOK -> entry.get("book") + ": " + entry.get("accounts") + " accounts from " + entry.get("from");
            case PARAMETERS ->
                entry.get("parameter") + ": " + entry.get("before")
                        + (entry.get("after").isEmpty() ? " taken back" : " → " + entry.get("after"));
            case COVERAGE -> entry.get("book") + ": profit " + entry.get("profit");
            case REVIEW ->
                List.of("review", "account", "field", "value", "department").stream()
                        .map(entry::get)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
            case MODELS -> {
                String generation = entry.detail().get("generation");
                yield generation != null ? "generation " + generation : entry.get("cause");
            }
        };
    }

    private static String detail(JournalEntry entry) {
        return entry.detail().entrySet().stream()
                .filter(word -> !IN_OWN_COLUMNS.contains(word.getKey()))
                .map(word -> word.getKey() + " " + word.getValue())
                .collect(Collectors.joining("; "));
    }
}
