package mainstay.benchmarks.swap;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** Registers the entry that the launcher runs in the place of the shell. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class SwapActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        ToIntFunction<Map<String, Object>> entry = launch -> new SwapBenchmark(context, launch).run();
        context.registerService(
                ToIntFunction.class, entry, FrameworkUtil.asDictionary(Map.of("mainstay.entry", "swap")));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework withdraws what was registered.
    }
}
