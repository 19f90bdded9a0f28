package mainstay.benchmarks.swap;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What must not happen, counted; the first few are told. */
final class SwapFaults {
    private static final int TOLD = 10;

    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger mixed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Consumer<String> reporter;

    /** @param reporter takes a line about a fault */
    SwapFaults(Consumer<String> reporter) {
        this.reporter = reporter;
    }

    /** A run that ended with an exception. */
    void failed(Throwable cause) {
        count(failed, "a run failed: " + cause);
    }

    /** A run with answers of different versions. */
    void mixed(String what) {
        count(mixed, "a run is mixed: " + what);
    }

    /** A swap that did not take place. */
    void refused(String swap, Throwable cause) {
        count(refused, "the swap " + swap + " failed: " + cause);
    }

    private void count(AtomicInteger counter, String what) {
        if (counter.incrementAndGet() <= TOLD) {
            reporter.accept(what);
        }
    }

    int failedRuns() {
        return failed.get();
    }

    int mixedRuns() {
        return mixed.get();
    }

    int refusedSwaps() {
        return refused.get();
    }

    boolean any() {
        return failed.get() + mixed.get() + refused.get() > 0;
    }
}
