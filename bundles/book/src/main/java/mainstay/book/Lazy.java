package mainstay.book;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mainstay.book.MainstayException.Code;

/**
 * What is computed when it is first asked for, once, and then kept. Several threads may ask: one computes, and who asks one of
 * the others to end need not wait for it. A computation that fails is done again when it is asked for again. The computation
 * must not ask for itself.
 */
public final class Lazy<T> implements Supplier<T> {
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private Supplier<T> computation;
    private volatile T value;

    private Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    /** What a computation gives, which is never null. */
    public static <T> Lazy<T> of(Supplier<T> computation) {
        return new Lazy<>(computation);
    }

    @Override
    public T get() {
        T known = value;
        return known == null ? computed() : known;
    }

    private T computed() {
        while (!isMyTurn()) {
            Interruption.check();
        }
        try {
            if (value == null) {
                value = computation.get();
                computation = null; // what it was computed from may be large
            }
            return value;
        } finally {
            lock.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return lock.tryLock() || lock.tryLock(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MainstayException(Code.INTERRUPTED, "interrupted; nothing was changed", e);
        }
    }

    /** Whether it has been computed, so that {@link #get()} returns at once. */
    public boolean isKnown() {
        return value != null;
    }
}
