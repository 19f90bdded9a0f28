package mainstay.models.lifecycle;

import java.util.function.Supplier;

/**
 * Lets changes be made one after the other, each once everything serves that is to. Whoever makes one holds the monitor of
 * this object; work with models never does.
 */
final class ChangeOrder {
    /** The part of the start that is left to the first who needs it: most commands need no report renderer. */
    private Runnable rest = () -> {};

    private volatile boolean complete = true;

    /**
     * Starts.
     *
     * @param start what is needed at once; gives what is left for {@link #complete}
     */
    synchronized void open(Supplier<Runnable> start) {
        rest = start.get();
        complete = false;
    }

    /** Ends the start, if nobody has yet. */
    void complete() {
        if (complete) {
            return;
        }
        synchronized (this) {
            if (!complete) {
                rest.run();
                rest = () -> {};
                complete = true;
            }
        }
    }

    /** Makes a change in its turn. */
    <T> T inTurn(Supplier<T> change) {
        complete();
        synchronized (this) {
            return change.get();
        }
    }
}
