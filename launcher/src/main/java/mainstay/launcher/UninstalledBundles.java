package mainstay.launcher;

import java.lang.reflect.Field;
import java.util.Map;
import org.apache.felix.framework.Felix;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Lets go of bundles that are uninstalled. The framework (Felix 7.0.5) remembers which services a bundle has used, and does
 * not forget that when the bundle goes. As Declarative Services ask for configurations in the name of every bundle with
 * components, each model that is swapped would leave its bundle in memory. No method of the framework takes that away.
 */
final class UninstalledBundles implements SynchronousBundleListener {
    private final Map<?, ?> servicesByBundle;

    private UninstalledBundles(Map<?, ?> servicesByBundle) {
        this.servicesByBundle = servicesByBundle;
    }

    /** @throws ReflectiveOperationException if the framework is built otherwise than the one that is known */
    static UninstalledBundles of(Felix framework) throws ReflectiveOperationException {
        Object services = value(Felix.class, "m_registry", framework);
        return new UninstalledBundles((Map<?, ?>) value(services.getClass(), "m_inUseMap", services));
    }

    private static Object value(Class<?> type, String name, Object object) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            servicesByBundle.remove(event.getBundle());
        }
    }

    /** Whether the framework remembers services that a bundle has used. */
    boolean remembered(Bundle bundle) {
        return servicesByBundle.containsKey(bundle);
    }
}
