package mainstay.http;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.Metric.Kind;
import mainstay.book.metrics.Metric.Sample;
import mainstay.book.metrics.MetricSource;
import mainstay.workspace.EngineHealth.Check;

/** What the virtual machine tells of this process. */
final class ProcessMetrics implements MetricSource {
    private static final double MILLIS = 1000;
    /** So much of the heap in use right after it was collected means that the next large piece of work may fail. */
    private static final double FULL = 0.95;

    private final String version;

    /** @param version that of the engine, with its commit */
    ProcessMetrics(String version) {
        this.version = version;
    }

    @Override
    public List<Metric> metrics() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return List.of(
                new Metric(
                        "mainstay_version_info",
                        "always 1; the label is what runs",
                        Kind.GAUGE,
                        List.of(new Sample("", Map.of("version", version), 1))),
                Metric.gauge("mainstay_uptime_seconds", "how long this process has run", uptimeSeconds()),
                Metric.gauge("mainstay_heap_used_bytes", "memory of the heap in use, also by what can go", (double)
                        heap.getUsed()),
                Metric.gauge(
                        "mainstay_heap_live_bytes",
                        "memory of the heap that was in use right after it was last collected",
                        live()),
                Metric.gauge("mainstay_heap_max_bytes", "how large the heap may become", (double) heap.getMax()),
                Metric.gauge(
                        "mainstay_threads",
                        "threads of this process",
                        ManagementFactory.getThreadMXBean().getThreadCount()),
                Metric.counter(
                        "mainstay_collection_seconds_total",
                        "how long the heap was collected, all collections together",
                        collecting / MILLIS));
    }

    static double uptimeSeconds() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS;
    }

    /** Whether there is memory for more work. */
    static Check memory() {
        double most = (double) Runtime.getRuntime().maxMemory();
        return new Check(
                "memory",
                live() > FULL * most
                        ? "the heap is full: " + megabytes(live()) + " of " + megabytes(most)
                                + " MB stay in use; start the engine with more, such as MAINSTAY_JAVA_OPTS=-Xmx4g"
                        : "");
    }

    private static double live() {
        return (double) ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static long megabytes(double bytes) {
        return (long) bytes >> 20;
    }
}
