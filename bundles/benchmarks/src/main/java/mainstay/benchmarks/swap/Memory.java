package mainstay.benchmarks.swap;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is in memory once all that can go is gone.
 *
 * @param loaders class loaders of bundles
 * @param heapKilobytes the heap in use
 */
record Memory(int loaders, long heapKilobytes) {
    private static final int COLLECTIONS = 4;
    private static final Pattern LOADERS = Pattern.compile(
            "^ *\\d+: +(\\d+) +\\d+ +org\\.apache\\.felix\\.framework\\.BundleWiringImpl\\$BundleClassLoader\\b",
            Pattern.MULTILINE);

    /** Collects garbage and looks. */
    static Memory now() throws JMException {
        int loaders = counted();
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
            System.runFinalization();
        }
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Memory(loaders, used >> 10);
    }

    /** From the histogram of classes, which holds what a full collection leaves. */
    private static int counted() throws JMException {
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Matcher matcher = LOADERS.matcher(String.valueOf(histogram));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
