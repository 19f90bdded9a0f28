package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.Refusal;
import mainstay.models.serving.BundleControl;
import mainstay.models.serving.BundleControl.Step;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.ResolverGate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * What can be done to bundles by name or number while runs go on: nobody who works with a bundle's models sees it go. Changes
 * are made one after the other, those of {@link ModelChanges} among them.
 */
@Component(service = ModelBundles.class, configurationPolicy = ConfigurationPolicy.IGNORE)
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

    private void inTurn(Step step) throws Refusal, BundleException, InterruptedException {
        rethrow(order.inTurn(() -> failure(step)));
    }

    /** The same for a change that is kept. */
    private void change(String what, Step step) throws Refusal, BundleException, InterruptedException {
        rethrow(order.change(what, () -> failure(step)));
    }

    private static Optional<Exception> failure(Step step) {
        try {
            step.make();
            return Optional.empty();
        } catch (Refusal | BundleException | InterruptedException e) {
            return Optional.of(e);
        }
    }

    private static void rethrow(Optional<Exception> failure) throws Refusal, BundleException, InterruptedException {
        if (failure.isEmpty()) {
            return;
        }
        Exception thrown = failure.get();
        if (thrown instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (thrown instanceof Refusal refused) {
            throw refused;
        }
        throw (BundleException) thrown;
    }

    /** Makes a step with something of a name. */
    private static void with(String name, Step step) throws BundleException, InterruptedException {
        try {
            step.make();
        } catch (Refusal e) {
            throw new MainstayException(Code.MODEL, name + ": " + e.getMessage(), e);
        }
    }

    /** Starts a bundle; its models serve again where they are to. */
    public void start(Bundle bundle) throws BundleException, InterruptedException {
        with(bundle.getSymbolicName(), () -> inTurn(() -> bundles.start(bundle)));
    }

    /**
     * Stops a bundle once nobody works with its models.
     *
     * @throws MainstayException if runs still do after a while, or if the bundle is one that runs need whatever the models
     */
    public void stop(Bundle bundle) throws BundleException, InterruptedException {
        refuseFixed(bundle);
        with(bundle.getSymbolicName(), () -> bundles.stop(bundle, this::inTurn));
    }

    /** Uninstalls a bundle once nobody works with its models; refused as {@link #stop} is. */
    public void uninstall(Bundle bundle) throws BundleException, InterruptedException {
        refuseFixed(bundle);
        with(bundle.getSymbolicName(), () -> bundles.uninstall(bundle, this::inTurn));
    }

    /** Stops a bundle, wires it anew and starts it, while a stand-in serves; refused as {@link #stop} is. */
    public void refresh(Bundle bundle) throws BundleException, InterruptedException {
        refuseFixed(bundle);
        with(bundle.getSymbolicName(), () -> bundles.refresh(bundle, this::inTurn));
        installer.awaitRetired(DRAIN_NANOS);
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
        update.update(
                unit, prepared, act, bundles, this::inTurn, step -> change("updating " + unit.symbolicName(), step));
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
        with(String.valueOf(file), () -> change("installing a bundle", () -> installation.install(file, act)));
    }
}
