package mainstay.shell.host;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mainstay.models.lifecycle.ModelBundles;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.shell.command.Command;
import mainstay.workspace.Notices;
import mainstay.workspace.PromptText;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/** Runs what the launcher hands over, in the mode it asks for. */
final class ShellEntry {
    private final BundleContext context;
    private final LaunchRequest launch;
    private UserSettings settings = UserSettings.NONE;

    ShellEntry(BundleContext context, LaunchRequest launch) {
        this.context = context;
        this.launch = launch;
    }

    /** Runs to the end; the exit status. */
    int run() {
        try {
            Readiness.await(context);
            service(ModelChanges.class).open();
            return switch (launch.mode()) {
                case COMMAND -> command(launch.words());
                case SCRIPT -> script();
                case TERMINAL -> terminal();
                case PLAIN -> plain();
            };
        } catch (Exception e) {
            return report(CommandFailure.because(e), e);
        }
    }

    private int command(List<String> words) {
        Session session = session(launch.in());
        if (words.size() == 1) {
            return session.run(words.get(0), "");
        }
        // The words are a value and not part of the line, so that Gogo does not read them.
        session.put("args", words.subList(1, words.size()));
        return session.runCommand(words.get(0));
    }

    private int script() throws Exception {
        if (!List.of("", "-").contains(launch.script())) {
            Path file = launch.folder().resolve(launch.script());
            return Script.of(file, launch.script()).run(session(launch.in()), launch.keepGoing());
        }
        // What the commands read must not be the rest of the script.
        Script script = new Script(launch.in(), "standard input");
        return script.run(session(InputStream.nullInputStream()), launch.keepGoing());
    }

    private int terminal() throws Exception {
        watchIncoming();
        TerminalWindow window = new TerminalWindow();
        return terminal(TerminalShell.open(launch, window), window, prompt());
    }

    /** Runs a shell at a terminal; the exit status. */
    int terminal(TerminalShell shell, TerminalWindow window, Supplier<String> prompt) {
        Commands commands = addCommands(window);
        BatchCommands.registerAll(context, service(CommandProcessor.class));
        return shell.run(service(CommandProcessor.class), commands, settings, prompt);
    }

    private int plain() throws Exception {
        watchIncoming();
        addCommands(Window.stream(launch.columns(), launch.in()));
        BatchCommands.register(context, service(CommandProcessor.class));
        // The keys belong to the prompt: a command that reads text takes it from a pipe or a file.
        InputStream none = InputStream.nullInputStream();
        Session session = new Session(service(CommandProcessor.class), launch, none, launch.out(), launch.err(), false);
        session.define(settings, this::warn);
        return new PlainShell(launch).run(session, prompt());
    }

    private Supplier<String> prompt() {
        Workspace workspace = service(Workspace.class);
        Reviews reviews = service(Reviews.class);
        Notices notices = service(Notices.class);
        return () -> {
            PrintStream err = new PrintStream(launch.err(), true, StandardCharsets.UTF_8);
            NoticeText.lines(notices.take()).forEach(err::println);
            return PromptText.of(workspace, reviews) + "> ";
        };
    }

    /** A session that has all commands; made once in a process. */
    Session session(InputStream in) {
        addCommands(Window.stream(launch.columns(), in));
        BatchCommands.register(context, service(CommandProcessor.class));
        Session session = new Session(service(CommandProcessor.class), launch, in, launch.out(), launch.err(), true);
        session.define(settings, this::warn);
        return session;
    }

    private Commands addCommands(Window window) {
        Commands commands =
                new Commands(context, command -> new CommandFunction(command, launch, window, () -> settings));
        Map<String, Command> own = Map.of(
                "help", new HelpCommand(commands),
                "completion", new CompletionCommand(commands, launch.usage()),
                "exit", new ExitCommand("exit"),
                "quit", new ExitCommand("quit"));
        own.forEach((name, command) -> context.registerService(
                Command.class, command, FrameworkUtil.asDictionary(Map.of(Command.NAME, name))));
        commands.open();
        // The framework withdraws the commands one by one when it stops; by then they are no longer watched.
        context.addBundleListener((SynchronousBundleListener) event -> {
            boolean framework = event.getBundle().getBundleId() == 0;
            if (event.getType() == BundleEvent.STOPPING && (framework || event.getBundle() == context.getBundle())) {
                commands.close();
            }
        });
        UnknownCommand.register(context);
        CommandRuns.register(context, service(CommandProcessor.class));
        BundleCommands.register(context, service(ModelBundles.class), launch);
        settings = UserSettings.read(launch.rc(), commands::isKnown, this::warn);
        return commands;
    }

    private void warn(String line) {
        new PrintStream(launch.err(), true, StandardCharsets.UTF_8).println("mainstay: " + line);
    }

    /** A shell that stays takes in what is dropped meanwhile. */
    private void watchIncoming() {
        service(ModelChanges.class).watchIncoming(launch.user());
    }

    private <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        if (reference == null) {
            throw new IllegalStateException("the service " + type.getName() + " is not there");
        }
        return context.getService(reference);
    }

    private int report(CommandFailure failed, Exception cause) {
        PrintStream err = new PrintStream(launch.err(), true, StandardCharsets.UTF_8);
        err.println("mainstay: " + failed.getMessage());
        if (launch.debug()) {
            cause.printStackTrace(err);
        }
        return failed.status();
    }
}
