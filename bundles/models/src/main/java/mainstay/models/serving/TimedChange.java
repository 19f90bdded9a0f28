package mainstay.models.serving;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A change of a bundle, on a thread of its own, which is given up when the bundle's code does not end. */
final class TimedChange {
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private TimedChange() {}

    /** What is done to a bundle. */
    @FunctionalInterface
    interface Change {
        void make(Bundle bundle) throws BundleException;
    }

    /** That a bundle did not end in time; it may still be at it, so that nothing can be done to it any more. */
    static final class Overdue extends BundleException {
        private static final long serialVersionUID = 1L;

        private Overdue(String message) {
            super(message, STATECHANGE_ERROR);
        }
    }

    /**
     * Changes a bundle.
     *
     * @param nanos how long that may take, with all that the bundle's models do as they appear or disappear
     * @throws Overdue if it takes longer
     * @throws BundleException if the bundle's code fails at it
     */
    static void run(Bundle bundle, long nanos, Change change) throws BundleException {
        FutureTask<Bundle> task = new FutureTask<>(() -> {
            change.make(bundle);
            return bundle;
        });
        Thread worker = new Thread(null, task, "mainstay change of " + bundle.getSymbolicName(), 0, false);
        worker.setDaemon(true); // a bundle that never ends must not keep the process alive
        worker.start();
        try {
            task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            worker.interrupt();
            throw new Overdue("it did not end within " + nanos / NANOS + " s, its time limit; its thread is abandoned");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new Overdue("it was interrupted");
        }
    }

    private static BundleException failure(Throwable thrown) {
        return thrown instanceof BundleException known
                ? known
                : new BundleException("it failed with " + ThrownText.of(thrown));
    }
}
