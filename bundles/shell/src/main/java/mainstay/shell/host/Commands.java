package mainstay.shell.host;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import mainstay.shell.command.Command;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** The commands that are there now, by name; each is also a Gogo command of the scope {@code kam}. */
final class Commands implements ServiceTrackerCustomizer<Command, ServiceRegistration<Function>> {
    static final String SCOPE = "kam";

    private final BundleContext context;
    private final java.util.function.Function<Command, Function> adapter;
    private final Map<String, Command> byName = new ConcurrentSkipListMap<>();
    private final ServiceTracker<Command, ServiceRegistration<Function>> tracker;

    /** @param adapter makes a command a Gogo function */
    Commands(BundleContext context, java.util.function.Function<Command, Function> adapter) {
        this.context = context;
        this.adapter = adapter;
        this.tracker = new ServiceTracker<>(context, Command.class, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    /** The commands by name, sorted. */
    SortedMap<String, Command> all() {
        return new TreeMap<>(byName);
    }

    Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public ServiceRegistration<Function> addingService(ServiceReference<Command> reference) {
        Command command = context.getService(reference);
        String name = command.spec().name();
        byName.put(name, command);
        return context.registerService(
                Function.class,
                adapter.apply(command),
                FrameworkUtil.asDictionary(
                        Map.of(CommandProcessor.COMMAND_SCOPE, SCOPE, CommandProcessor.COMMAND_FUNCTION, name)));
    }

    @Override
    public void modifiedService(ServiceReference<Command> reference, ServiceRegistration<Function> registration) {
        // A command has no properties that matter here.
    }

    @Override
    public void removedService(ServiceReference<Command> reference, ServiceRegistration<Function> registration) {
        Object name = registration.getReference().getProperty(CommandProcessor.COMMAND_FUNCTION);
        byName.remove(name);
        registration.unregister();
        context.ungetService(reference);
    }
}
