package mainstay.models.catalogue;

import java.util.List;
import java.util.Map;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;

/**
 * What is in force by the audit log.
 *
 * @param current the number of the generation in force; 0 when no line says otherwise
 * @param pinned the number of the generation that serves in its place; -1 for none
 */
record LoggedForce(int current, int pinned) {
    /** The detail that has the number of a generation. */
    static final String GENERATION = "generation";
    /** The detail of a line {@code recover} that has the generation that is pinned. */
    static final String PINNED = "pinned";
    /** The word for a line that takes back what was logged and not made. */
    static final String RECOVER = "recover";

    private static final int NONE = -1;

    /** What is in force after the last of some lines on models. */
    static LoggedForce after(List<JournalLine> lines) {
        LoggedForce force = new LoggedForce(0, NONE);
        for (JournalLine line : lines) {
            force = force.after(line.entry());
        }
        return force;
    }

    private LoggedForce after(JournalEntry entry) {
        Map<String, String> detail = entry.detail();
        if (detail.containsKey(GENERATION)) {
            int generation = Integer.parseInt(detail.get(GENERATION));
            return new LoggedForce(generation, Integer.parseInt(detail.getOrDefault(PINNED, "" + NONE)));
        }
        return switch (entry.what()) {
            case "pin" ->
                new LoggedForce(
                        current, Integer.parseInt(entry.get(JournalEntry.MODEL).replaceAll("\\D", "")));
            case "unpin" -> new LoggedForce(current, NONE);
            default -> this;
        };
    }

    /**
     * Whether lines that the catalogue does not know of are more than a process can leave that ended between the log and the
     * catalogue: one, and what took it back.
     */
    static boolean areTooMany(List<JournalLine> unmade) {
        return unmade.stream()
                        .map(JournalLine::entry)
                        .filter(entry -> !entry.what().equals(RECOVER))
                        .count()
                > 1;
    }
}
