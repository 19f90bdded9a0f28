package mainstay.shell.host;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Waits until the commands have what they need: components come to life on threads of their own. */
final class Readiness {
    private static final long LONGEST_SECONDS = 20;

    private Readiness() {}

    /**
     * Returns when every component of the shell's bundle is satisfied.
     *
     * @throws IllegalStateException naming those that are not in time
     */
    static void await(BundleContext context) throws InterruptedException {
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            throw new IllegalStateException("Declarative Services are not there");
        }
        ServiceComponentRuntime components = context.getService(reference);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        List<String> missing = missing(components, context);
        while (!missing.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not ready: " + String.join("; ", missing));
            }
            Thread.sleep(10);
            missing = missing(components, context);
        }
    }

    private static List<String> missing(ServiceComponentRuntime components, BundleContext context) {
        return components.getComponentDescriptionDTOs(context.getBundle()).stream()
                .filter(description -> description.defaultEnabled)
                .flatMap(description -> missing(description, components.getComponentConfigurationDTOs(description)))
                .toList();
    }

    private static Stream<String> missing(
            ComponentDescriptionDTO description, Collection<ComponentConfigurationDTO> configurations) {
        if (configurations.isEmpty()) {
            return Stream.of(description.name + " has no configuration");
        }
        return configurations.stream()
                .filter(configuration -> (configuration.state & ComponentConfigurationDTO.SATISFIED) == 0
                        && (configuration.state & ComponentConfigurationDTO.ACTIVE) == 0)
                .map(configuration -> description.name + " waits for " + references(configuration));
    }

    private static String references(ComponentConfigurationDTO configuration) {
        return Stream.of(configuration.unsatisfiedReferences)
                .map((UnsatisfiedReferenceDTO reference) -> reference.name)
                .collect(Collectors.joining(", "));
    }
}
