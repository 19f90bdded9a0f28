package mainstay.models.serving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import mainstay.models.Budgets;
import mainstay.models.ModelKind;
import mainstay.models.file.ModelRights;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;

/**
 * Sees models appear and disappear as services of the units' bundles. Whoever takes a service away, by whatever means, waits
 * here until nobody works with it.
 */
final class ModelServices implements AllServiceListener {
    private final BundleContext context;
    private final Serving serving;
    private final Budgets budgets;
    private final Consumer<InstalledFile> intruders;
    private final Map<Long, InstalledFile> units = new ConcurrentHashMap<>();
    private final Map<ServiceReference<?>, ServingModel> known = new ConcurrentHashMap<>();

    /** @param intruders takes a unit whose bundle registers what is no model */
    ModelServices(BundleContext context, Serving serving, Budgets budgets, Consumer<InstalledFile> intruders) {
        this.intruders = intruders;
        this.context = context;
        this.serving = serving;
        this.budgets = budgets;
        context.addServiceListener(this);
    }

    /** Looks out for what the bundle of a unit brings. */
    void add(InstalledFile unit) {
        unit.bundle().ifPresent(bundle -> units.put(bundle.getBundleId(), unit));
    }

    void forget(InstalledFile unit) {
        unit.bundle().ifPresent(bundle -> units.remove(bundle.getBundleId(), unit));
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        ServiceReference<?> reference = event.getServiceReference();
        if (event.getType() == ServiceEvent.REGISTERED) {
            registered(reference);
        } else if (event.getType() == ServiceEvent.UNREGISTERING) {
            unregistering(reference);
        }
    }

    private void registered(ServiceReference<?> reference) {
        InstalledFile unit = units.get(reference.getBundle().getBundleId());
        if (unit == null) {
            return;
        }
        Optional<String> violation = ModelRights.violation(reference);
        if (violation.isPresent()) {
            unit.fault("bundle " + unit.symbolicName() + " " + violation.get());
            intruders.accept(unit);
            return;
        }
        family(reference).ifPresent(family -> appears(reference, family, unit));
    }

    private void appears(ServiceReference<?> reference, ModelKind family, InstalledFile unit) {
        try {
            added(reference, family, unit);
        } catch (Throwable e) { // the framework would keep it from everybody
            unit.fault("its " + family.words() + " failed as it appeared: " + ThrownText.of(e));
        }
    }

    private void added(ServiceReference<?> reference, ModelKind family, InstalledFile unit) {
        Object model = context.getService(reference);
        if (model == null) {
            return; // it is told as a model that did not start
        }
        ServingModel added = ServingModel.of(family, model, unit, budgets);
        known.put(reference, added);
        serving.appeared(unit, added);
    }

    private void unregistering(ServiceReference<?> reference) {
        ServingModel removed = known.remove(reference);
        if (removed != null) {
            serving.disappears(removed);
            context.ungetService(reference);
        }
    }

    private static Optional<ModelKind> family(ServiceReference<?> reference) {
        List<?> types = List.of((Object[]) reference.getProperty(Constants.OBJECTCLASS));
        for (ModelKind family : ModelKind.values()) {
            if (types.contains(family.service().getName())) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }
}
