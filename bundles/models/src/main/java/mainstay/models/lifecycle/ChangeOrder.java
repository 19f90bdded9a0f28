package mainstay.models.lifecycle;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mainstay.store.file.DataDirectory;

/**
 * Lets changes be made one after the other, each once everything serves that is to. Whoever makes one that is kept has the
 * turn in the data directory first, and then that of this process; work with models has neither.
 */
final class ChangeOrder {
    private final DataDirectory directory;
    private final ReentrantLock turn = new ReentrantLock();
    /** The part of the start that is left to the first who needs it: most commands need no report renderer. */
    private Runnable rest = () -> {};

    private volatile boolean complete = true;
    private volatile Follower follower = Follower.NONE;

    ChangeOrder(DataDirectory directory) {
        this.directory = directory;
    }

    /** Catches up with what other processes put into force. */
    interface Follower {
        /** There are no others. */
        Follower NONE = new Follower() {
            @Override
            public boolean isBehind() {
                return false;
            }

            @Override
            public void catchUp() {
                // Nothing is ever ahead.
            }
        };

        /** Whether others did so since the last time; asked often. */
        boolean isBehind();

        /** Lets serve what others put into force. */
        void catchUp();
    }

    /**
     * Starts.
     *
     * @param start what is needed at once; gives what is left for {@link #complete}
     * @param others catches up with other processes from then on
     */
    void open(Supplier<Runnable> start, Follower others) {
        alone(() -> {
            rest = start.get();
            complete = false;
            return rest;
        });
        follower = others;
    }

    /**
     * Catches up with what other processes put into force, for whoever takes a lease or looks at what there is. Waits for
     * nobody: a change that is being made here catches up by itself.
     */
    void follow() {
        if (turn.isHeldByCurrentThread() || !follower.isBehind()) {
            return;
        }
        complete();
        if (turn.tryLock()) {
            try {
                if (follower.isBehind()) {
                    follower.catchUp();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    /** Ends the start, if nobody has yet. */
    void complete() {
        if (complete) {
            return;
        }
        alone(() -> {
            if (!complete) {
                rest.run();
                rest = () -> {};
                complete = true;
            }
            return rest;
        });
    }

    /**
     * Makes a change that is kept, in its turn among those of all processes.
     *
     * @param what what is done, for those who wait
     */
    <T> T change(String what, Supplier<T> change) {
        complete();
        return directory.change(what, () -> alone(change));
    }

    /** Makes a change of this process, of which nothing is kept, in its turn. */
    <T> T inTurn(Supplier<T> change) {
        complete();
        return alone(change);
    }

    private <T> T alone(Supplier<T> change) {
        turn.lock();
        try {
            return change.get();
        } finally {
            turn.unlock();
        }
    }
}
