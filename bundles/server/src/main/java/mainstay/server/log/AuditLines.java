package mainstay.server.log;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import mainstay.store.AuditLog;
import mainstay.store.AuditLog.Area;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;

/**
 * What the audit log takes down, as events: what was done, by whom, to which book, review, parameter or model. Reasons and
 * values stay in the audit log, which the number of the line leads to.
 */
public final class AuditLines {
    private static final String NOBODY = "mainstay";
    private static final List<String> TOLD = List.of("book", "review", "parameter", "model", "generation");

    private AuditLines() {}

    /**
     * Writes an event of a line.
     *
     * @param session the number of the session that did it; empty where none did
     */
    public static void log(JournalLine line, OptionalInt session) {
        JournalEntry entry = line.entry();
        Area area = Area.of(entry);
        List<Object> fields = new ArrayList<>();
        session.ifPresent(number -> fields.addAll(List.of("session", number)));
        fields.addAll(List.of(
                "user", entry.who(), "what", entry.what(), "line", line.head().lines()));
        for (String name : TOLD) {
            fields.addAll(List.of(name, entry.get(name)));
        }
        EngineEvent.log(level(area, entry), name(area, entry), fields.toArray());
    }

    private static Level level(Area area, JournalEntry entry) {
        boolean byItself = area == Area.MODELS && entry.who().equals(NOBODY);
        return area == Area.ROLES || byItself ? Level.WARNING : Level.INFO;
    }

    private static String name(Area area, JournalEntry entry) {
        return switch (area) {
            case ROLES -> "refused";
            case BOOK -> entry.what();
            case MODELS ->
                !AuditLog.isSwitch(entry)
                        ? entry.what()
                        : entry.who().equals(NOBODY)
                                ? "failover"
                                : entry.what().equals("retire") ? "retirement" : "swap";
            default -> area.name().toLowerCase(Locale.ROOT);
        };
    }
}
