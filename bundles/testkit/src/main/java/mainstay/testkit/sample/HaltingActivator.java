package mainstay.testkit.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Ends the process at once when it is started. */
public final class HaltingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void stop(BundleContext context) {
        // It never comes to that.
    }
}
