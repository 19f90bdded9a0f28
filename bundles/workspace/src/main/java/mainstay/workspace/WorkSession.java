package mainstay.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What belongs to the work of one person at one shell, where several share a {@link Workspace}: the book that was chosen in
 * it, and what its latest run had to say. It is bound to the threads that work for it; where none is bound, the workspace has
 * one for the process. Safe to use from several threads.
 */
public final class WorkSession {
    private static final ThreadLocal<WorkSession> CURRENT = new ThreadLocal<>();

    private volatile String book = "";
    private volatile List<String> shadowNotes = List.of();

    /** A session in which no book has been chosen yet: it begins with the one that was imported or chosen last. */
    public WorkSession() {
        // Nothing to prepare.
    }

    /** That of the work of this thread; empty where none is bound. */
    static Optional<WorkSession> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Does work on this thread for this session. */
    public <T> T during(Supplier<T> work) {
        WorkSession before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The name of the book that is worked on; empty while none was chosen. */
    String book() {
        return book;
    }

    /** Works on another book from now on. */
    void choose(String name) {
        book = name;
    }

    /** What the shadows of the latest run would have moved, a sentence each. */
    List<String> shadowNotes() {
        return shadowNotes;
    }

    /** Takes what the shadows of a run would have moved. */
    void shadowsSaid(List<String> notes) {
        shadowNotes = List.copyOf(notes);
    }
}
