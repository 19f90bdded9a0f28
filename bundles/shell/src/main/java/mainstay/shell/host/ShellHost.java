package mainstay.shell.host;

import java.util.Map;
import mainstay.models.lifecycle.ModelBundles;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.shell.command.Command;
import mainstay.shell.session.SessionRequest;
import mainstay.shell.session.ShellSessions;
import mainstay.workspace.Workspace;
import mainstay.workspace.queue.WorkQueue;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/** The commands of this process, which all of its sessions share. */
final class ShellHost implements ShellSessions {
    private final BundleContext context;
    private volatile Commands commands;
    private boolean forTerminals;
    private final OpenSessions sessions = new OpenSessions(word -> commands != null && commands.isKnown(word));

    ShellHost(BundleContext context) {
        this.context = context;
    }

    @Override
    public int run(SessionRequest request) {
        return new ShellEntry(this, request).run();
    }

    /** Waits until everything that commands need is there, and has models serve. */
    synchronized void prepare() throws InterruptedException {
        if (commands == null) {
            Readiness.await(context);
            service(ModelChanges.class).open();
        }
    }

    /**
     * The commands; made Gogo's when they are first asked for.
     *
     * @param usage how the program is called, which lists the options before a command
     */
    synchronized Commands commands(String usage) {
        if (commands == null) {
            commands = made(usage);
        }
        return commands;
    }

    /** Those of Gogo that need a terminal and its line editor as well. */
    synchronized void addThoseForTerminals() {
        if (!forTerminals) {
            BatchCommands.registerThoseForTerminals(context, processor());
            forTerminals = true;
        }
    }

    private Commands made(String usage) {
        Commands all = new Commands(context, CommandFunction::new);
        Map<String, Command> own = Map.of(
                "help", new HelpCommand(all),
                "completion", new CompletionCommand(all, usage),
                "exit", new ExitCommand("exit"),
                "quit", new ExitCommand("quit"),
                "who", new WhoCommand(sessions, () -> service(Workspace.class)),
                "jobs", new JobsCommand(sessions, () -> service(WorkQueue.class)),
                "cancel", new CancelCommand(sessions),
                "message", new MessageCommand(sessions));
        own.forEach((name, command) -> context.registerService(
                Command.class, command, FrameworkUtil.asDictionary(Map.of(Command.NAME, name))));
        all.open();
        // The framework withdraws the commands one by one when it stops; by then they are no longer watched.
        context.addBundleListener((SynchronousBundleListener) event -> {
            boolean framework = event.getBundle().getBundleId() == 0;
            if (event.getType() == BundleEvent.STOPPING && (framework || event.getBundle() == context.getBundle())) {
                all.close();
            }
        });
        UnknownCommand.register(context);
        CommandRuns.register(context, processor());
        BundleCommands.register(context, service(ModelBundles.class));
        BatchCommands.register(context, processor());
        return all;
    }

    /** The sessions that are open now. */
    OpenSessions sessions() {
        return sessions;
    }

    CommandProcessor processor() {
        return service(CommandProcessor.class);
    }

    /** A service that is there as soon as {@link #prepare} has come back. */
    <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        if (reference == null) {
            throw new IllegalStateException("the service " + type.getName() + " is not there");
        }
        return context.getService(reference);
    }
}
