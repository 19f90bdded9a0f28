package mainstay.shell.host;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;

/** Starts the bundle of one of the two Gogo shells and waits until the user leaves it. */
final class GogoShell {
    private final BundleContext context;
    private final LaunchRequest launch;

    GogoShell(BundleContext context, LaunchRequest launch) {
        this.context = context;
        this.launch = launch;
    }

    /**
     * Runs the shell.
     *
     * @param name the symbolic name of its bundle
     * @param profile the folder of {@code conf/} that holds its {@code etc/gosh_profile}
     */
    int run(String name, String profile) throws BundleException, InterruptedException {
        System.setProperty(
                "gosh.home", launch.home().resolve("conf").resolve(profile).toString());
        CountDownLatch left = new CountDownLatch(1);
        // When the user leaves it, either shell stops the framework.
        context.addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == 0) {
                left.countDown();
            }
        });
        bundle(name).start();
        left.await();
        return Status.DONE;
    }

    private Bundle bundle(String name) {
        return Stream.of(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bundle " + name + " is not there"));
    }
}
