package mainstay.book;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** How many threads work may have: all processors, where it does not share them with the work of others. */
public final class ThreadShare {
    private static final ThreadBound<IntSupplier> CURRENT = new ThreadBound<>();

    private ThreadShare() {}

    /** How many threads the work of this thread may have now, from 1 to the number of processors. */
    public static int threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        return CURRENT.current()
                .map(share -> Math.max(1, Math.min(processors, share.getAsInt())))
                .orElse(processors);
    }

    /**
     * Does work on this thread that has a share of the processors.
     *
     * @param share asked at each step of the work
     */
    public static <T> T during(IntSupplier share, Supplier<T> work) {
        return CURRENT.during(share, work);
    }
}
