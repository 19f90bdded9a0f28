package mainstay.models.serving;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.MainstayException;
import mainstay.models.Budgets;
import mainstay.models.DefinedModels;
import mainstay.models.ModelFile;
import mainstay.models.ModelFile.Form;
import mainstay.models.Refusal;
import mainstay.models.file.DefinitionName;
import mainstay.models.file.ModelRights;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Installs model files beside one another, and takes them away when nobody works with them any more. */
public final class ModelInstaller {
    private final BundleContext context;
    private final Serving serving;
    private final ResolverGate gate;
    private final ModelServices services;
    private final Budgets budgets;
    private final List<InstalledFile> installed = new CopyOnWriteArrayList<>();
    private final List<Thread> retirements = new CopyOnWriteArrayList<>();
    private final Set<InstalledFile> starting = ConcurrentHashMap.newKeySet();
    private final Set<InstalledFile> abandoned = ConcurrentHashMap.newKeySet();
    private final AtomicInteger counter = new AtomicInteger();

    /** Nothing is installed yet. */
    public ModelInstaller(BundleContext context, Serving serving, ResolverGate gate, Budgets budgets) {
        this.context = context;
        this.serving = serving;
        this.gate = gate;
        this.budgets = budgets;
        this.services = new ModelServices(context, serving, budgets, this::expel);
    }

    /** What is installed, in that order. */
    public List<InstalledFile> installed() {
        return List.copyOf(installed);
    }

    /** The unit of a bundle. */
    public Optional<InstalledFile> of(Bundle bundle) {
        return installed.stream()
                .filter(unit -> unit.bundle().filter(bundle::equals).isPresent())
                .findFirst();
    }

    /**
     * Installs a file and starts it; its models are there, and out of service.
     *
     * @throws Refusal if it does not start; nothing of it is left
     */
    public InstalledFile start(ModelFile file) throws Refusal {
        InstalledFile unit = install(file);
        try {
            start(unit);
            return unit;
        } catch (Refusal e) {
            uninstall(unit);
            throw e;
        }
    }

    /**
     * Installs a file; it does not run yet.
     *
     * @throws Refusal if it cannot be, or if its manifest asks for more than a model may have
     */
    public InstalledFile install(ModelFile file) throws Refusal {
        ModelRights.check(file);
        InstalledFile unit = new InstalledFile(file, file.form() == Form.BUNDLE ? bundle(file) : null);
        services.add(unit);
        installed.add(unit);
        return unit;
    }

    private Bundle bundle(ModelFile file) throws Refusal {
        String location = "model:" + file.symbolicName() + "@" + file.version() + "#" + counter.incrementAndGet();
        try {
            Bundle bundle = context.installBundle(location, file.open());
            gate.approve(bundle);
            return bundle;
        } catch (BundleException e) {
            throw new Refusal("start", "it cannot be installed: " + e.getMessage());
        }
    }

    /**
     * Starts what is installed; its models are there, and out of service.
     *
     * @throws Refusal if it does not start in time, or does then what a model may not do; {@link #uninstall} takes it away
     */
    public void start(InstalledFile unit) throws Refusal {
        if (unit.bundle().isEmpty()) {
            startDefined(unit);
            return;
        }
        try {
            // The framework's cache ends with the process: there is nothing to remember there.
            start(unit, unit.bundle().get(), Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw new Refusal("start", "it does not start: " + reason(e));
        }
    }

    /**
     * Starts the bundle of a unit under a budget.
     *
     * @throws BundleException if it does not start in time, or does then what a model may not do: it does not run then
     */
    void start(InstalledFile unit, Bundle bundle, int options) throws BundleException {
        unit.forgetFault();
        starting.add(unit);
        try {
            change(unit, bundle, each -> each.start(options));
        } finally {
            starting.remove(unit);
        }
        if (unit.fault().isPresent()) {
            change(unit, bundle, Bundle::stop);
            throw new BundleException(unit.fault().get());
        }
    }

    /** After a change that does not end nothing is done to the bundle any more. */
    private void change(InstalledFile unit, Bundle bundle, TimedChange.Change change) throws BundleException {
        try {
            TimedChange.run(bundle, budgets.batchNanos(), change);
        } catch (TimedChange.Overdue e) {
            unit.fault("bundle " + unit.symbolicName() + ": " + e.getMessage());
            abandoned.add(unit);
            throw e;
        }
    }

    /** The message; where the framework only says that an activator failed, what it failed with. */
    private static String reason(BundleException e) {
        return e.getType() == BundleException.ACTIVATOR_ERROR && e.getCause() != null
                ? e.getMessage() + " " + ThrownText.of(e.getCause())
                : e.getMessage();
    }

    /** Takes a unit away that did in service what a model may not do; one that is only starting is refused by who starts it. */
    private void expel(InstalledFile unit) {
        serving.suspend(unit);
        if (!starting.contains(unit)) {
            retire(unit);
        }
    }

    private void startDefined(InstalledFile unit) throws Refusal {
        ModelFile file = unit.file();
        DefinedModels<?> models =
                DefinitionName.of(file.text().getBytes(StandardCharsets.UTF_8)).models();
        ServiceReference<?> reference = reader(models);
        try {
            serving.add(unit, models.kind(), models.model(context.getService(reference), file.text(), file.name()));
        } catch (MainstayException e) {
            throw new Refusal("start", e.getMessage());
        } finally {
            context.ungetService(reference);
        }
    }

    /** The reader that ships: what a definition means is for nobody else to say, of whatever ranking. */
    private ServiceReference<?> reader(DefinedModels<?> models) throws Refusal {
        try {
            return context.getServiceReferences(models.reader(), null).stream()
                    .filter(reader -> gate.fixed(reader.getBundle()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("start", models.whyUnread()));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("there is no filter", e);
        }
    }

    /** Takes a unit away as soon as nobody works with it, without waiting for that; it must be out of every plan. */
    public void retire(InstalledFile unit) {
        serving.suspend(unit);
        retirements.removeIf(retirement -> !retirement.isAlive());
        Thread retirement = new Thread(
                () -> uninstallWhenDrained(unit),
                "mainstay retirement of " + unit.file().ref());
        retirement.setDaemon(true);
        retirement.start();
        retirements.add(retirement);
    }

    /** Waits a while until everything that is retired is gone; it goes on without waiting. */
    public void awaitRetired(long nanos) {
        long end = System.nanoTime() + nanos;
        try {
            for (Thread retirement : retirements) {
                retirement.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void uninstallWhenDrained(InstalledFile unit) {
        try {
            if (serving.drain(unit, Long.MAX_VALUE / 2)) {
                uninstall(unit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a unit away with which nobody works. */
    public void uninstall(InstalledFile unit) {
        installed.remove(unit);
        try {
            if (unit.bundle().isPresent()
                    && !abandoned.contains(unit)
                    && isInstalled(unit.bundle().get())) {
                change(unit, unit.bundle().get(), Bundle::uninstall);
            }
        } catch (TimedChange.Overdue e) {
            // Its models are out of service, and it goes with the process.
            System.getLogger(ModelInstaller.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage(), e);
        } catch (BundleException e) {
            throw new IllegalStateException("bundle " + unit.symbolicName() + " cannot be uninstalled", e);
        } finally {
            forgetModels(unit);
        }
    }

    private static boolean isInstalled(Bundle bundle) {
        return bundle.getState() != Bundle.UNINSTALLED;
    }

    /** Replaces the record of a bundle that was updated in place. */
    InstalledFile replace(InstalledFile old, ModelFile file) {
        InstalledFile updated = new InstalledFile(file, old.bundle().orElseThrow());
        forgetModels(old);
        services.add(updated);
        installed.set(installed.indexOf(old), updated);
        return updated;
    }

    /** Forgets a bundle that somebody else has uninstalled. */
    void forget(InstalledFile unit) {
        installed.remove(unit);
        forgetModels(unit);
    }

    private void forgetModels(InstalledFile unit) {
        services.forget(unit);
        serving.forget(unit);
    }
}
