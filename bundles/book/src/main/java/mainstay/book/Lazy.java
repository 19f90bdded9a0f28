package mainstay.book;

import java.util.function.Supplier;

/**
 * What is computed when it is first asked for, once, and then kept. Several threads may ask; a computation that fails is
 * done again when it is asked for again. The computation must not ask for itself.
 */
public final class Lazy<T> implements Supplier<T> {
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

    private synchronized T computed() {
        if (value == null) {
            value = computation.get();
            computation = null; // what it was computed from may be large
        }
        return value;
    }

    /** Whether it has been computed, so that {@link #get()} returns at once. */
    public boolean isKnown() {
        return value != null;
    }
}
