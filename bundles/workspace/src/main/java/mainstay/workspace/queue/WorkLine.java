package mainstay.workspace.queue;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mainstay.book.ThreadBound;

/**
 * One line that a person runs: a command, which may need heavy work several times. It is bound to the threads that work for it.
 * Memory that was set aside for its work stays so until it has ended, as what it shows holds on to it.
 */
public final class WorkLine {
    private static final ThreadBound<WorkLine> CURRENT = new ThreadBound<>();

    private final Object person;
    private volatile Consumer<String> told = words -> {};
    private volatile boolean behind;
    private int threads;
    private boolean inTurn;
    private WorkQueue queue;
    private long bytes;

    /** @param person whose line it is: turns go from one to the next */
    public WorkLine(Object person) {
        this.person = person;
    }

    /** That of this thread; empty where none is bound. */
    public static Optional<WorkLine> current() {
        return CURRENT.current();
    }

    /** Does work on this thread for it. */
    public <T> T during(Supplier<T> work) {
        begin();
        try {
            return CURRENT.during(this, work);
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        threads++;
    }

    private void end() {
        WorkQueue releasing;
        synchronized (this) {
            threads--;
            releasing = threads == 0 ? queue : null;
        }
        if (releasing != null) {
            releasing.release(this);
        }
    }

    /**
     * Tells the person what the line waits for from now on, whenever that changes.
     *
     * @param sink takes words such as {@code waits behind 2 others}; empty ones when it waits no more
     * @param inBackground whether the person has sent it to the background
     */
    public void tells(Consumer<String> sink, boolean inBackground) {
        told = sink;
        behind = inBackground;
    }

    Object person() {
        return person;
    }

    boolean isBehind() {
        return behind;
    }

    void tell(String words) {
        told.accept(words);
    }

    /** Whether this thread's work is a part of a turn already. */
    synchronized boolean isInTurn() {
        return inTurn;
    }

    synchronized void inTurn(boolean now) {
        inTurn = now;
    }

    /** The memory that is set aside for it. */
    synchronized long bytes() {
        return bytes;
    }

    synchronized void setAside(WorkQueue by, long all) {
        queue = by;
        bytes = all;
    }
}
