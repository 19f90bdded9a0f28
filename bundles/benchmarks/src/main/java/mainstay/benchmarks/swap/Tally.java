package mainstay.benchmarks.swap;

/** What callers did in windows of one kind, with swaps or without. */
final class Tally {
    private final LatencyRecord leases = new LatencyRecord();
    private final LatencyRecord starts = new LatencyRecord();
    private long nanos;

    /** From asking for a lease to having it. */
    LatencyRecord leases() {
        return leases;
    }

    /** From handing work over to its begin, which is under a lease and on a thread of its own. */
    LatencyRecord starts() {
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
