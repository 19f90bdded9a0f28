package mainstay.server;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.session.ShellSessions;
import mainstay.store.file.DataDirectory;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import mainstay.workspace.roles.RolesFile;
import org.jline.utils.Signals;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code serve}: owns the data directory, and runs the sessions of all who connect, until it is told to end. */
@Needs(Role.ADMINISTER)
@Component(service = Command.class, property = Command.NAME + "=serve")
public final class ServeCommand implements Command {
    private static final String DRAIN = "--drain";
    private static final int USUAL_DRAIN_SECONDS = 30;
    private static final int LONGEST_DRAIN_SECONDS = 3600;
    private static final long MILLIS = 1000;

    private final BundleContext bundle;
    private final DataDirectory directory;
    private final ModelChanges models;
    private final ShellSessions sessions;
    private final Workspace workspace;
    private final AtomicBoolean serving = new AtomicBoolean();

    /** Started by the framework. */
    @Activate
    public ServeCommand(
            BundleContext bundle,
            @Reference DataDirectory directory,
            @Reference ModelChanges models,
            @Reference ShellSessions sessions,
            @Reference Workspace workspace) {
        this.bundle = bundle;
        this.directory = directory;
        this.models = models;
        this.sessions = sessions;
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("serve", "serves the data directory: every mainstay of it works on this one engine")
                .addOption(Options.text(
                        DRAIN,
                        "SECONDS",
                        "how long lines that run may go on once serving is to end, 0 to " + LONGEST_DRAIN_SECONDS
                                + " (default: " + USUAL_DRAIN_SECONDS + "); then they are cancelled"));
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        long drain = seconds(Options.value(call, DRAIN).orElse(Integer.toString(USUAL_DRAIN_SECONDS))) * MILLIS;
        if (!serving.compareAndSet(false, true)) {
            throw new MainstayException(
                    Code.WRONG_CALL, "this engine serves " + directory.path() + " already; who lists its sessions");
        }
        try {
            RolesFile.read(roles());
            directory.claim("mainstay serve");
            serve(context, drain);
        } finally {
            serving.set(false);
        }
        return new CommandOutput.Done(List.of("ended"));
    }

    private void serve(CommandContext context, long drain) {
        CountDownLatch ending = new CountDownLatch(1);
        Object before = Signals.register("TERM", ending::countDown);
        CommandContext.Asking interrupts = context.interrupts().apply(ending::countDown);
        try (EngineSocket socket = EngineSocket.open(engine(context))) {
            models.watchIncoming(context.user());
            context.report()
                    .accept("serves " + directory.path() + " at " + socket.path()
                            + " to who may write to that socket; Ctrl-C or SIGTERM ends it");
            ending.await();
            context.report().accept("ends: " + NumberText.count(socket.clients().size(), "client") + " connected");
            socket.drain(drain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MainstayException(Code.INTERRUPTED, "interrupted; nobody is served any more", e);
        } finally {
            interrupts.close();
            Signals.unregister("TERM", before);
        }
    }

    private ClientConnection.Engine engine(CommandContext context) {
        return new ClientConnection.Engine(
                property("mainstay.version"),
                context.home(),
                directory.path(),
                roles(),
                property("mainstay.usage"),
                sessions,
                (user, refusal) -> workspace.recordRefusal(refusal, user, Instant.now()));
    }

    private Path roles() {
        return Path.of(property("mainstay.conf")).resolve("roles");
    }

    private String property(String name) {
        String value = bundle.getProperty(name);
        return value == null ? "" : value;
    }

    private static long seconds(String typed) {
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) > LONGEST_DRAIN_SECONDS) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    DRAIN + " cannot be \"" + typed + "\"; allowed: whole seconds from 0 to " + LONGEST_DRAIN_SECONDS);
        }
        return Long.parseLong(typed);
    }

    @Override
    public List<String> examples() {
        return List.of("serve --help");
    }
}
