package mainstay.workspace;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.AuditLog;
import mainstay.store.AuditLog.Area;
import mainstay.store.BookStore.BookVersion;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;

/** What there must be by the audit log: a file that is gone would else look as if there had never been one. */
final class RecordedState {
    private static final String BOOK = "book";
    private static final String IMPORT = "import";

    private final AuditLog log;
    /** How far the log went when the lines below were looked for. */
    private JournalHead read = JournalHead.START;

    private final Map<String, Optional<JournalEntry>> found = new HashMap<>();

    RecordedState(AuditLog log) {
        this.log = log;
    }

    /** Looks for a line of the log, which grows with the years, once for each state of it. */
    private synchronized Optional<JournalEntry> find(String what, Supplier<Optional<JournalEntry>> search) {
        JournalHead now = log.head();
        if (!now.equals(read)) {
            found.clear();
            read = now;
        }
        return found.computeIfAbsent(what, searched -> search.get());
    }

    /** The name of the book that was imported, if that is the last that happened to books. */
    Optional<String> imported() {
        return find(IMPORT, () -> log.latest(Area.BOOK))
                .filter(last -> last.what().equals(IMPORT))
                .map(last -> last.get(BOOK));
    }

    /**
     * Refuses a book without any changed parameter, where one was changed last.
     *
     * @throws MainstayException if so
     */
    void refuseNoChanges(String book) {
        refuseIfLast(book, Area.PARAMETERS, "change", "the parameter that was changed for book ");
    }

    /**
     * Refuses a book without an adopted plan, where one was adopted.
     *
     * @throws MainstayException if so
     */
    void refuseNothingAdopted(String book) {
        refuseIfLast(book, Area.COVERAGE, "adopt", "the coverage that was adopted for book ");
    }

    /**
     * Refuses a book without any change of its plan tables, where one was made last.
     *
     * @throws MainstayException if so
     */
    void refuseNoEdits(BookVersion version) {
        if (!Files.exists(version.edits())) {
            for (String what : List.of("set", "add", "done", "take back")) {
                refuseIfLast(version.book(), Area.PLAN, what, "the change of a plan table of book ");
            }
        }
    }

    /** An import keeps what belongs to the book; whatever else happens to a book may take it away. */
    private void refuseIfLast(String book, Area area, String what, String words) {
        find(area + " " + book, () -> log.latest(book, Set.of(area, Area.BOOK), IMPORT))
                .filter(last -> last.what().equals(what))
                .ifPresent(last -> {
                    throw new MainstayException(
                            Code.STORAGE,
                            words + book + " (" + last.at() + " by " + last.who() + ", by the audit log) is gone;"
                                    + " restore the data directory from a copy, or begin anew: book drop " + book
                                    + ", and import it again");
                });
    }
}
