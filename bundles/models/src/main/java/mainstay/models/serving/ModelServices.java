package mainstay.models.serving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mainstay.models.Budgets;
import mainstay.models.ModelKind;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/**
 * Sees models appear and disappear as services of the units' bundles. Whoever takes a service away, by whatever means, waits
 * here until nobody works with it.
 */
final class ModelServices implements ServiceListener {
    private final BundleContext context;
    private final Serving serving;
    private final Budgets budgets;
    private final Map<Long, InstalledFile> units = new ConcurrentHashMap<>();
    private final Map<ServiceReference<?>, ServingModel> known = new ConcurrentHashMap<>();

    ModelServices(BundleContext context, Serving serving, Budgets budgets) {
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
        Optional<ModelKind> family = family(reference);
        if (unit == null || family.isEmpty()) {
            return;
        }
        Object model = context.getService(reference);
        if (model == null) {
            return; // it is told as a model that did not start
        }
        ServingModel added = ServingModel.of(family.get(), model, unit, budgets);
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
