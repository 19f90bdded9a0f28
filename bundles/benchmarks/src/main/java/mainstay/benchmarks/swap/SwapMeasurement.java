package mainstay.benchmarks.swap;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What callers did with swaps and without, and how long the swaps took. */
final class SwapMeasurement {
    private final Tally with = new Tally();
    private final Tally without = new Tally();
    private final LatencyRecord swaps = new LatencyRecord();
    private final Map<String, LatencyRecord> byWay = new TreeMap<>();

    Tally with() {
        return with;
    }

    Tally without() {
        return without;
    }

    /** Adds a swap. */
    void swapped(String way, long nanos) {
        swaps.add(nanos);
        byWay.computeIfAbsent(way, name -> new LatencyRecord()).add(nanos);
    }

    LatencyRecord swaps() {
        return swaps;
    }

    Map<String, LatencyRecord> byWay() {
        return byWay;
    }

    /** Runs with swaps for each without, in the same time. */
    double throughputRatio() {
        return with.runsPerSecond() / without.runsPerSecond();
    }

    /** How it stands. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%d swaps, %.1f runs/s with and %.1f without, lease p99 %.4f ms, swap p50 %.0f ms",
                swaps.count(),
                with.runsPerSecond(),
                without.runsPerSecond(),
                with.leases().millis(0.99),
                swaps.millis(0.5));
    }
}
