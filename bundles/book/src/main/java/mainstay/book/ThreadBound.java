package mainstay.book;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the work of a thread goes by without being handed it, such as whose work it is. Threads that are started meanwhile do not
 * go by it unless it is bound to them as well.
 */
public final class ThreadBound<T> {
    @SuppressWarnings("ThreadLocalUsage") // each of these is in a static field itself
    private final ThreadLocal<T> bound = new ThreadLocal<>();

    /** Nothing is bound yet. */
    public ThreadBound() {
        // Nothing to prepare.
    }

    /** What this thread goes by; empty where nothing is bound. */
    public Optional<T> current() {
        return Optional.ofNullable(bound.get());
    }

    /** Does work on this thread that goes by a value; afterwards it goes by what it did before. */
    public <R> R during(T value, Supplier<R> work) {
        T before = bound.get();
        bound.set(value);
        try {
            return work.get();
        } finally {
            if (before == null) {
                bound.remove();
            } else {
                bound.set(before);
            }
        }
    }
}
