package mainstay.shell.host;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
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
    private final java.util.function.Function<Supplier<Command>, Function> adapter;
    private final Map<String, ServiceReference<Command>> byName = new ConcurrentSkipListMap<>();
    private final ServiceTracker<Command, ServiceRegistration<Function>> tracker;

    /** @param adapter makes a command, which is made when it is first called, a Gogo function */
    Commands(BundleContext context, java.util.function.Function<Supplier<Command>, Function> adapter) {
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
        SortedMap<String, Command> all = new TreeMap<>();
        byName.forEach((name, reference) -> all.put(name, made(reference)));
        return all;
    }

    /** Whether there is a command of a name; it need not have been made. */
    boolean isKnown(String name) {
        return byName.containsKey(name);
    }

    Optional<Command> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(this::made);
    }

    private Command made(ServiceReference<Command> reference) {
        Command command = context.getService(reference);
        if (command == null) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the command " + name(reference) + " has just gone with its bundle; lb lists the bundles");
        }
        return command;
    }

    private static String name(ServiceReference<Command> reference) {
        return String.valueOf(reference.getProperty(Command.NAME));
    }

    @Override
    public ServiceRegistration<Function> addingService(ServiceReference<Command> reference) {
        String name = name(reference);
        byName.put(name, reference);
        return context.registerService(
                Function.class,
                adapter.apply(() -> made(reference)),
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
    }
}
