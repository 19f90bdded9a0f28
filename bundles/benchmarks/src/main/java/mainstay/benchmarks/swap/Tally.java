package mainstay.benchmarks.swap;

/** What callers did in windows of one kind, with swaps or without. */
final class Tally {
    private final Durations leases = new Durations();
    private final Durations starts = new Durations();
    private long nanos;

    /** From asking for a lease to having it. */
    Durations leases() {
        return leases;
    }

    /** From handing work over to its begin, which is under a lease and on a thread of its own. */
    Durations starts() {
        return starts;
    }

    /** Adds the time of a window. */
    void lasted(long window) {
        nanos += window;
    }

    double seconds() {
        return nanos / 1e9;
    }

    int runs() {
        return leases.count() + starts.count();
    }

    double runsPerSecond() {
        return runs() / seconds();
    }
}
