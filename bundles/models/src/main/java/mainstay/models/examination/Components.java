package mainstay.models.examination;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.models.ModelKind;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** The components of a bundle that are to bring models. */
final class Components {
    /** Components that come up at all do so while their bundle starts, or just after, when their configuration comes. */
    private static final long LONGEST_MILLISECONDS = 1000;

    private static final long BETWEEN_MILLISECONDS = 10;

    private final Bundle bundle;
    private final ServiceComponentRuntime runtime;

    Components(BundleContext context, Bundle bundle) {
        this.bundle = bundle;
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            throw new IllegalStateException("Declarative Services are not there");
        }
        this.runtime = context.getService(reference);
    }

    /** Returns when every component that brings a model is satisfied. */
    void await() throws UnfitModel {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLISECONDS);
        Optional<String> waiting = waiting();
        while (waiting.isPresent() && System.nanoTime() < end) {
            Waiting.of(BETWEEN_MILLISECONDS);
            waiting = waiting();
        }
        if (waiting.isPresent()) {
            throw new UnfitModel(waiting.get());
        }
    }

    /** Why a component whose service was asked for did not come to life; empty when none failed. */
    Optional<String> failure() {
        return models().flatMap(component -> failure(component).stream()
                        .map(cause -> "its component " + component.name + " failed with " + cause))
                .findFirst();
    }

    private Optional<String> failure(ComponentDescriptionDTO component) {
        Optional<String> given = runtime.getComponentConfigurationDTOs(component).stream()
                .filter(configuration -> configuration.failure != null)
                .map(configuration -> cause(configuration.failure))
                .findFirst();
        return given.or(() -> unloadable(component.implementationClass));
    }

    /** Declarative Services do not pass on why a class cannot be loaded. */
    private Optional<String> unloadable(String type) {
        try {
            boolean makeable = bundle.loadClass(type).getConstructors().length > 0;
            return makeable ? Optional.empty() : Optional.of("no public constructor in " + type);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.of(e.toString());
        }
    }

    private Optional<String> waiting() {
        return models().flatMap(component -> waiting(component).stream()).findFirst();
    }

    private Stream<ComponentDescriptionDTO> models() {
        List<String> services = Arrays.stream(ModelKind.values())
                .map(family -> family.service().getName())
                .toList();
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .filter(component -> Arrays.stream(component.serviceInterfaces).anyMatch(services::contains));
    }

    private Optional<String> waiting(ComponentDescriptionDTO component) {
        String name = "its component " + component.name;
        if (!runtime.isComponentEnabled(component)) {
            return Optional.of(name + " is not enabled; remove enabled=\"false\"");
        }
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty()) {
            return Optional.of(name + " has no configuration; it needs conf/"
                    + String.join(" or conf/", component.configurationPid) + ".cfg, or its own defaults");
        }
        return configurations.stream()
                .filter(configuration -> configuration.unsatisfiedReferences.length > 0)
                .map(configuration ->
                        name + " waits for " + references(component, configuration) + ", which no bundle registers")
                .findFirst();
    }

    private static String references(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        List<String> names = Stream.of(configuration.unsatisfiedReferences)
                .map((UnsatisfiedReferenceDTO reference) -> reference.name)
                .toList();
        return Stream.of(component.references)
                .filter((ReferenceDTO reference) -> names.contains(reference.name))
                .map(reference -> reference.interfaceName)
                .collect(Collectors.joining(", "));
    }

    /** The exception at the bottom of a stack trace. */
    private static String cause(String trace) {
        List<String> lines = trace.lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((above, below) -> below)
                .map(line -> line.substring("Caused by: ".length()))
                .orElse(lines.isEmpty() ? "an exception without a trace" : lines.get(0));
    }
}
