package mainstay.server;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.reporting.text.CommandOutput;
import mainstay.server.entrance.Entrance;
import mainstay.server.entrance.OpenEntrance;
import mainstay.server.entrance.ServedEngine;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.session.SessionEvents;
import mainstay.shell.session.ShellSessions;
import mainstay.store.AuditLog;
import mainstay.store.file.DataDirectory;
import mainstay.workspace.Workspace;
import mainstay.workspace.queue.QueueLimits;
import mainstay.workspace.queue.WorkQueue;
import mainstay.workspace.roles.Role;
import mainstay.workspace.roles.RolesFile;
import org.jline.utils.Signals;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code serve}: owns the data directory, and runs the sessions of all who connect, until it is told to end. */
@Needs(Role.ADMINISTER)
@Component(
        service = Command.class,
        property = Command.NAME + "=serve",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ServeCommand implements Command {
    private static final String DRAIN = "--drain";
    private static final String MEMORY = "--memory";
    private static final String THREADS = "--threads";
    private static final int MEGABYTE_BITS = 20;
    /** Further ways in, and what each is for. */
    private static final Map<String, String> ENTRANCES = new TreeMap<>(Map.of(
            "http",
            "figures for Prometheus, health, and reports behind a token, by HTTP; PORT alone for this machine",
            "ssh",
            "lets in who has a key in conf/authorized_keys, by SSH; PORT alone for this machine"));

    private static final int USUAL_DRAIN_SECONDS = 30;
    private static final int LONGEST_DRAIN_SECONDS = 3600;
    private static final long MILLIS = 1000;

    private final BundleContext bundle;
    private final DataDirectory directory;
    private final ModelChanges models;
    private final ShellSessions sessions;
    private final Workspace workspace;
    private final WorkQueue queue;
    private final SessionEvents events;
    private final AuditLog audit;
    private final AtomicBoolean serving = new AtomicBoolean();

    /** Started by the framework. */
    @Activate
    public ServeCommand(
            BundleContext bundle,
            @Reference DataDirectory directory,
            @Reference ModelChanges models,
            @Reference ShellSessions sessions,
            @Reference Workspace workspace,
            @Reference WorkQueue queue,
            @Reference SessionEvents events,
            @Reference AuditLog audit) {
        this.bundle = bundle;
        this.directory = directory;
        this.models = models;
        this.sessions = sessions;
        this.workspace = workspace;
        this.queue = queue;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command("serve", "serves the data directory: every mainstay of it works on this one engine");
        ENTRANCES.forEach((name, purpose) -> spec.addOption(Options.text("--" + name, "HOST:PORT", purpose)));
        spec.addOption(Options.text(
                MEMORY,
                "MB",
                "the memory that heavy work of one person may take (default: three quarters of that of the process,"
                        + " which is shared by all)"));
        spec.addOption(Options.text(
                THREADS,
                "NUMBER",
                "the threads that heavy work of one person may have (default: the processors, shared by all that"
                        + " goes on)"));
        ServingLog.addOptions(spec);
        return spec.addOption(Options.text(
                DRAIN,
                "SECONDS",
                "how long lines that run may go on once serving is to end, 0 to " + LONGEST_DRAIN_SECONDS
                        + " (default: " + USUAL_DRAIN_SECONDS + "); then they are cancelled"));
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        long drain = seconds(Options.value(call, DRAIN).orElse(Integer.toString(USUAL_DRAIN_SECONDS))) * MILLIS;
        Map<String, InetSocketAddress> addresses = addresses(call);
        QueueLimits limits = limits(call);
        ServingLog.Wanted wanted = ServingLog.Wanted.of(call);
        if (!serving.compareAndSet(false, true)) {
            throw new MainstayException(
                    Code.WRONG_CALL, "this engine serves " + directory.path() + " already; who lists its sessions");
        }
        try {
            RolesFile.read(Path.of(property("mainstay.conf")).resolve("roles"));
            directory.claim("mainstay serve");
            queue.limit(limits);
            try (ServingLog log = ServingLog.open(wanted, events, audit)) {
                serve(context, drain, addresses, log);
                if (log.isForPeople()) {
                    context.report().accept("ended");
                }
            }
        } finally {
            queue.unlimit();
            serving.set(false);
        }
        return new CommandOutput.Done(List.of());
    }

    private static QueueLimits limits(ParseResult call) {
        QueueLimits usual = QueueLimits.of(
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory());
        int threads = (int) number(call, THREADS, 1, usual.threads());
        long megabytes = number(call, MEMORY, 1, usual.bytes() >> MEGABYTE_BITS);
        return usual.with(threads, megabytes << MEGABYTE_BITS);
    }

    /** A whole number from one to another; the other where the option is not given. */
    private static long number(ParseResult call, String option, long from, long to) {
        Optional<String> typed = Options.value(call, option);
        if (typed.isEmpty()) {
            return to;
        }
        boolean isNumber = typed.get().matches("[0-9]{1,9}");
        if (!isNumber || Long.parseLong(typed.get()) < from || Long.parseLong(typed.get()) > to) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    option + " cannot be \"" + typed.get() + "\"; allowed: whole numbers from " + from + " to " + to
                            + (option.equals(MEMORY) ? "; for more: MAINSTAY_JAVA_OPTS=-Xmx8g or the like" : ""));
        }
        return Long.parseLong(typed.get());
    }

    private void serve(CommandContext context, long drain, Map<String, InetSocketAddress> addresses, ServingLog log) {
        CountDownLatch ending = new CountDownLatch(1);
        Object before = Signals.register("TERM", ending::countDown);
        CommandContext.Asking interrupts = context.interrupts().apply(ending::countDown);
        List<OpenEntrance> entrances = new ArrayList<>();
        try {
            ServedEngine engine = engine(context);
            entrances.add(EngineSocket.open(engine));
            addresses.forEach((name, address) -> entrances.add(entrance(name).open(engine, address)));
            models.watchIncoming(context.user());
            log.begun(engine, entrances);
            say(
                    context,
                    log,
                    "serves " + directory.path() + " at "
                            + entrances.stream().map(OpenEntrance::place).collect(Collectors.joining(", and "))
                            + "; Ctrl-C or SIGTERM ends it");
            ending.await();
            Draining draining = new Draining(entrances);
            int clients = draining.clients().size();
            log.draining(clients);
            say(context, log, "ends: " + NumberText.count(clients, "client") + " connected");
            draining.end(drain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MainstayException(Code.INTERRUPTED, "interrupted; nobody is served any more", e);
        } finally {
            entrances.forEach(OpenEntrance::close);
            interrupts.close();
            Signals.unregister("TERM", before);
        }
    }

    private static void say(CommandContext context, ServingLog log, String sentence) {
        if (log.isForPeople()) {
            context.report().accept(sentence);
        }
    }

    private static Map<String, InetSocketAddress> addresses(ParseResult call) {
        Map<String, InetSocketAddress> addresses = new TreeMap<>();
        for (String name : ENTRANCES.keySet()) {
            String option = "--" + name;
            Options.value(call, option).ifPresent(typed -> addresses.put(name, ListenAddress.of(option, typed)));
        }
        return addresses;
    }

    private Entrance entrance(String name) {
        try {
            return bundle.getServiceReferences(Entrance.class, "(" + Entrance.OPTION + "=" + name + ")").stream()
                    .findFirst()
                    .map(bundle::getService)
                    .orElseThrow(() -> new MainstayException(
                            Code.MODEL,
                            "no bundle brings --" + name + "; start serve as a command of its own: mainstay serve --"
                                    + name + " HOST:PORT"));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServedEngine engine(CommandContext context) {
        return new ServedEngine(
                property("mainstay.version"),
                context.home(),
                directory.path(),
                Path.of(property("mainstay.conf")),
                property("mainstay.usage"),
                sessions,
                (user, refusal) -> workspace.recordRefusal(refusal, user, Instant.now()));
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
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return ServingLog.candidates(option).stream()
                .map(word -> new Candidate(word, ""))
                .toList();
    }

    @Override
    public List<String> examples() {
        return List.of("serve --help");
    }
}
