package mainstay.shell.host;

import java.util.Map;
import java.util.function.ToIntFunction;
import mainstay.book.metrics.MetricSource;
import mainstay.shell.session.SessionEvents;
import mainstay.shell.session.SessionRequest;
import mainstay.shell.session.ShellSessions;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Registers the entry for the launcher, and the door for other front ends. An activator and not a component, so that it is there as soon as this bundle is
 * started, and can say what is missing when components are not.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class HostActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        ShellHost host = new ShellHost(context);
        ToIntFunction<Map<String, Object>> entry = values -> host.run(SessionRequest.of(values));
        context.registerService(
                ToIntFunction.class, entry, FrameworkUtil.asDictionary(Map.of("mainstay.entry", "shell")));
        context.registerService(ShellSessions.class, host, null);
        context.registerService(SessionEvents.class, host.sessions(), null);
        context.registerService(MetricSource.class, host.sessions(), null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework withdraws what was registered.
    }
}
