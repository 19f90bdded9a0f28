package mainstay.benchmarks.swap;

import java.util.Arrays;

/** How long something took, each time; safe to use from several threads. */
public final class LatencyRecord {
    private long[] nanos = new long[1024];
    private int count;

    /** Adds one, in nanoseconds. */
    public synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    /** How many there are. */
    public synchronized int count() {
        return count;
    }

    /** The duration in milliseconds that this part of all do not exceed; 0 when there is none. */
    public synchronized double millis(double part) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(part * count) - 1)] / 1e6;
    }
}
