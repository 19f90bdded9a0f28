package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.Refusal;
import mainstay.models.serving.BundleControl;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.ResolverGate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What can be done to bundles by name or number while runs go on: nobody who works with a bundle's models sees it go. Changes
 * are made one after the other, those of {@link ModelChanges} among them.
 */
@Component(service = ModelBundles.class)
public final class ModelBundles {
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final ChangeOrder order;
    private final ResolverGate gate;
    private final ModelInstaller installer;
    private final BundleControl bundles;
    private final InPlaceUpdate update;
    private final Installation installation;

    /** Started by the framework. */
    @Activate
    public ModelBundles(@Reference LifeCycleParts parts) {
        this.order = parts.order();
        this.gate = parts.gate();
        this.installer = parts.installer();
        this.bundles = parts.bundleControl();
        this.update = parts.inPlaceUpdate();
        this.installation = parts.installation();
    }

    /** A change of bundles. */
    private interface Work {
        void run() throws BundleException, InterruptedException;
    }

    private void inTurn(Work work) throws BundleException, InterruptedException {
        rethrow(order.inTurn(() -> failure(work)));
    }

    /** The same for a change that is kept. */
    private void change(String what, Work work) throws BundleException, InterruptedException {
        rethrow(order.change(what, () -> failure(work)));
    }

    private static Optional<Exception> failure(Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (BundleException | InterruptedException e) {
            return Optional.of(e);
        }
    }

    private static void rethrow(Optional<Exception> failure) throws BundleException, InterruptedException {
        if (failure.isPresent() && failure.get() instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (failure.isPresent() && failure.get() instanceof BundleException failed) {
            throw failed;
        }
    }

    /** Starts a bundle; its models serve again where they are to. */
    public void start(Bundle bundle) throws BundleException, InterruptedException {
        inTurn(() -> bundles.start(bundle));
    }

    /**
     * Stops a bundle once nobody works with its models.
     *
     * @throws MainstayException if runs still do after a while, or if the bundle is one that runs need whatever the models
     */
    public void stop(Bundle bundle) throws BundleException, InterruptedException {
        refuseFixed(bundle);
        inTurn(() -> bundles.stop(bundle));
    }

    /** Uninstalls a bundle once nobody works with its models; refused as {@link #stop} is. */
    public void uninstall(Bundle bundle) throws BundleException, InterruptedException {
        refuseFixed(bundle);
        inTurn(() -> bundles.uninstall(bundle));
    }

    /** Stops a bundle, wires it anew and starts it, while a stand-in serves; refused as {@link #stop} is. */
    public void refresh(Bundle bundle) throws BundleException, InterruptedException {
        refuseFixed(bundle);
        inTurn(() -> refreshNow(bundle));
        installer.awaitRetired(DRAIN_NANOS);
    }

    private void refreshNow(Bundle bundle) throws BundleException, InterruptedException {
        try {
            bundles.refresh(bundle);
        } catch (Refusal e) {
            throw new MainstayException(Code.MODEL, bundle.getSymbolicName() + ": " + e.getMessage(), e);
        }
    }

    private void refuseFixed(Bundle bundle) {
        if (gate.fixed(bundle)) {
            throw new MainstayException(
                    Code.MODEL,
                    "bundle " + bundle.getSymbolicName() + " is part of Mainstay itself, and runs need it; "
                            + "only model bundles can be stopped while it runs (models lists them)");
        }
    }

    /**
     * Gives the bundle of a model other bytes in place, which is an admission and an activation in one.
     *
     * @param file the file; what the bundle was installed from when empty
     * @throws MainstayException if the file is refused, or if runs still work with the bundle after a while
     */
    public void update(Bundle bundle, Optional<Path> file, Attribution act)
            throws BundleException, InterruptedException {
        refuseFixed(bundle);
        InstalledFile unit = model(bundle);
        InPlaceUpdate.Prepared prepared = update.prepare(unit, file, act);
        change("updating " + unit.symbolicName(), () -> update.update(unit, prepared, act, bundles));
        installer.awaitRetired(DRAIN_NANOS);
    }

    private InstalledFile model(Bundle bundle) {
        return installer
                .of(bundle)
                .orElseThrow(() -> new MainstayException(
                        Code.MODEL,
                        "bundle " + bundle.getSymbolicName()
                                + " provides no model; uninstall it and install the other file"));
    }

    /**
     * Installs a bundle that brings no model, if its file is on the list of what may be; it is not started.
     *
     * @throws MainstayException if it is not, or if it is no bundle
     */
    public void install(Path file, Attribution act) throws BundleException, InterruptedException {
        change("installing a bundle", () -> installation.install(file, act));
    }
}
