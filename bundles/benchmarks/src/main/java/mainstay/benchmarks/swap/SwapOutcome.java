package mainstay.benchmarks.swap;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The result as JSON. It holds texts alone, so that what was measured is not in memory any more when that is looked at.
 *
 * @param calls what callers felt
 * @param further what else is worth knowing
 */
record SwapOutcome(String calls, String further) {

    static SwapOutcome of(SwapOptions options, SwapMeasurement measured, SwapFaults faults) {
        return new SwapOutcome(runs(measured, faults) + "," + pauses(measured), further(options, measured, faults));
    }

    /**
     * All of it in one line.
     *
     * @param before memory before the first swap that counts
     * @param after memory after the last
     */
    String json(Memory before, Memory after) {
        String memory = format(
                "\"loaders_before\":%d,\"loaders_after\":%d,\"heap_kb_before\":%d,\"heap_kb_after\":%d",
                before.loaders(), after.loaders(), before.heapKilobytes(), after.heapKilobytes());
        return "{" + calls + "," + memory + "," + further + "}";
    }

    private static String runs(SwapMeasurement measured, SwapFaults faults) {
        return format(
                "\"swaps\":%d,\"runs\":%d,\"failed\":%d,\"mixed\":%d",
                measured.swaps().count(),
                measured.with().runs() + measured.without().runs(),
                faults.failedRuns(),
                faults.mixedRuns());
    }

    private static String pauses(SwapMeasurement measured) {
        LatencyRecord leases = measured.with().leases();
        return format(
                "\"pause_ms_p50\":%.4f,\"pause_ms_p99\":%.4f,\"pause_ms_max\":%.4f,\"throughput_ratio\":%.3f",
                leases.millis(0.5), leases.millis(0.99), leases.millis(1), measured.throughputRatio());
    }

    private static String further(SwapOptions options, SwapMeasurement measured, SwapFaults faults) {
        String ways = measured.byWay().entrySet().stream()
                .map(way -> format(
                        "\"%s\":{\"swaps\":%d,\"ms_p50\":%.0f}",
                        way.getKey(), way.getValue().count(), way.getValue().millis(0.5)))
                .collect(Collectors.joining(","));
        return format(
                "\"swaps_refused\":%d,\"accounts\":%d,\"every_ms\":%d,\"seconds\":%.0f,\"start_ms_p99\":%.3f,"
                        + "\"start_ms_p99_without\":%.3f,\"swap_ms_p50\":%.0f,\"swap_ms_p99\":%.0f,\"ways\":{%s}",
                faults.refusedSwaps(),
                options.accounts(),
                options.everyMillis(),
                measured.with().seconds() + measured.without().seconds(),
                measured.with().starts().millis(0.99),
                measured.without().starts().millis(0.99),
                measured.swaps().millis(0.5),
                measured.swaps().millis(0.99),
                ways);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
