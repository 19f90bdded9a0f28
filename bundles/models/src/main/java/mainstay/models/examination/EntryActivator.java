package mainstay.models.examination;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Registers the entry for the launcher of a process that examines. An activator and not a component, so that it is there
 * as soon as this bundle is started.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class EntryActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        ToIntFunction<Map<String, Object>> entry = launch -> new Examination(context).run(launch);
        context.registerService(
                ToIntFunction.class, entry, FrameworkUtil.asDictionary(Map.of("mainstay.entry", "examination")));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework withdraws what was registered.
    }
}
