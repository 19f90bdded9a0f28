package mainstay.shell.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.metrics.Metric;
import mainstay.models.file.ModelFileReader;
import mainstay.models.lifecycle.LifeCycleParts;
import mainstay.models.lifecycle.ModelBundles;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.models.lifecycle.ModelRuns;
import mainstay.models.lifecycle.PartsInTest;
import mainstay.shell.audit.AuditCommand;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.models.ModelsCommand;
import mainstay.shell.session.SessionRequest;
import mainstay.store.AuditKey;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.ParameterStore;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.testkit.BundleInTest;
import mainstay.testkit.FixedTeam;
import mainstay.testkit.FrameworkInTest;
import mainstay.testkit.MainstayProcess.Ended;
import mainstay.testkit.sample.SampleActivator;
import mainstay.testkit.sample.SampleModel;
import mainstay.testkit.sample.TeamActivator;
import mainstay.workspace.AuditTrail;
import mainstay.workspace.Workspace;
import mainstay.workspace.queue.Effort;
import mainstay.workspace.queue.WorkQueue;
import mainstay.workspace.roles.Rights;
import org.apache.felix.gogo.runtime.activator.Activator;
import org.jline.reader.Candidate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.promise.Promise;
import org.osgi.util.promise.Promises;

/**
 * The shell in a framework of its own, in this process: Gogo, all commands but {@code report}, and a life cycle whose
 * distribution ships the scoring model {@code attractiveness}, which gives every account its major version, and the teams
 * {@code channel} and {@code dedicated}, all in version 1.0.0.
 */
public final class ShellInTest implements AutoCloseable {
    private static final String ID = "attractiveness";
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;
    private static final InputStream IN = System.in;

    private final Path folder;
    private final FrameworkInTest framework;
    private final Activator gogo = new Activator();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Workspace workspace;
    private final List<Command> commands;
    private final WorkQueue queue = new WorkQueue();
    private Session session;

    private ShellInTest(Path folder) throws Exception {
        this.folder = folder;
        if (!Files.exists(folder.resolve("home"))) {
            ship();
        }
        framework = FrameworkInTest.sharing(
                "mainstay.scoring.api;version=1.1.0", "mainstay.teamcost.api;version=1.1.0", "mainstay.book");
        BundleContext context = framework.context();
        // A thread of a shell before this one that ends late puts the streams of that shell back, which Gogo refuses to
        // replace.
        System.setOut(OUT);
        System.setErr(ERR);
        System.setIn(IN);
        gogo.start(context);
        DataDirectory directory = FolderDataDirectory.in(
                Files.createDirectories(folder.resolve("data/models")).getParent());
        AuditLog audit = new AuditLog(directory);
        LifeCycleParts parts = PartsInTest.of(
                context, directory, audit, folder.resolve("home"), folder.resolve("home/conf/trusted-models"), ID);
        ModelChanges changes = new ModelChanges(parts);
        workspace = new Workspace(
                directory,
                new BookStore(directory),
                new ParameterStore(directory),
                audit,
                new ModelRuns(parts),
                new ModelInventory(parts),
                queue);
        context.registerService(WorkQueue.class, queue, null);
        context.registerService(ServiceComponentRuntime.class, new AllReady(), null);
        context.registerService(ModelChanges.class, changes, null);
        context.registerService(ModelBundles.class, new ModelBundles(parts), null);
        context.registerService(DataDirectory.class, directory, null);
        AuditTrail trail = new AuditTrail(workspace, audit, AuditKey.in(folder.resolve("home/conf")));
        commands = Stream.concat(
                        Prompt.commands(workspace, directory, audit),
                        Stream.of(new ModelsCommand(workspace, changes, trail), new AuditCommand(trail)))
                .toList();
        commands.forEach(command -> context.registerService(
                Command.class,
                command,
                FrameworkUtil.asDictionary(Map.of(Command.NAME, command.spec().name()))));
    }

    /** A shell in a folder; what an earlier one has left there counts. */
    public static ShellInTest in(Path folder) throws Exception {
        return new ShellInTest(folder);
    }

    /** The same at whose window a person sits, who types these lines when asked. */
    public static ShellInTest withPerson(Path folder, String typed) throws Exception {
        ShellInTest shell = new ShellInTest(folder);
        shell.session = shell.opened(120, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        return shell;
    }

    private void ship() throws IOException {
        Path models = Files.createDirectories(folder.resolve("home/bundles/models"));
        Files.createDirectories(folder.resolve("home/conf"));
        Map<String, byte[]> jars = new TreeMap<>(Map.of(
                "attractiveness.jar", scoring("1.0.0", "none"),
                "channel.jar", team("channel 100 20000 10"),
                "dedicated.jar", team("dedicated 300 100000 1")));
        StringBuilder digests = new StringBuilder();
        for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
            Files.write(models.resolve(jar.getKey()), jar.getValue());
            digests.append(ModelFileReader.digest(jar.getValue()))
                    .append("  ")
                    .append(jar.getKey())
                    .append('\n');
        }
        Files.writeString(models.resolve("shipped.sha256"), digests);
    }

    private static byte[] team(String team) {
        return BundleInTest.of("test." + team.replaceFirst(" .*", ""), "1.0.0")
                .with("Team", team)
                .importing("org.osgi.framework", "mainstay.teamcost.api")
                .activatedBy(TeamActivator.class, FixedTeam.class)
                .bytes();
    }

    private static byte[] scoring(String version, String fault) {
        return BundleInTest.of("test.attractiveness", version)
                .with("Sample-Id", ID)
                .with("Sample-Fault", fault)
                .importing("org.osgi.framework", "mainstay.scoring.api", "mainstay.book")
                .activatedBy(SampleActivator.class, SampleModel.class)
                .bytes();
    }

    /**
     * Puts a version of the scoring model into the folder, as {@code attractiveness-VERSION.jar}.
     *
     * @param fault what goes wrong: none, start, service or score
     */
    public void file(String version, String fault) throws IOException {
        Files.write(folder.resolve("attractiveness-" + version + ".jar"), scoring(version, fault));
    }

    /**
     * Adds commands that end the shell.
     *
     * @return the names of those that have been made, as they are made
     */
    List<String> addCommands(String... names) {
        List<String> made = new CopyOnWriteArrayList<>();
        for (String name : names) {
            ServiceFactory<Command> factory = new ServiceFactory<>() {
                @Override
                public Command getService(Bundle bundle, ServiceRegistration<Command> registration) {
                    made.add(name);
                    return new ExitCommand(name);
                }

                @Override
                public void ungetService(Bundle bundle, ServiceRegistration<Command> registration, Command service) {
                    // It ends with the framework.
                }
            };
            framework
                    .context()
                    .registerService(Command.class, factory, FrameworkUtil.asDictionary(Map.of(Command.NAME, name)));
        }
        return made;
    }

    /** What the life cycle has counted. */
    List<Metric> figures() {
        return workspace.modelRuns().metrics();
    }

    /** The order of heavy work. */
    WorkQueue queue() {
        return queue;
    }

    /** Adds a command that does heavy work, and says when it is done. */
    void addHeavyCommand(String name, Effort effort) {
        framework
                .context()
                .registerService(
                        Command.class,
                        new HeavyCommand(name, effort, workspace),
                        FrameworkUtil.asDictionary(Map.of(Command.NAME, name)));
    }

    /** What several people share. */
    ShellHost host() {
        return new ShellHost(framework.context());
    }

    /** Runs words in a session of its own, as one of several people. */
    Ended run(ShellHost host, String... words) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        SessionRequest request = launch(
                SessionRequest.Mode.COMMAND, List.of(words), "", false, 0, InputStream.nullInputStream(), shown, said);
        int status = host.run(request);
        return new Ended(status, shown.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
    }

    /** Makes a book the current one. */
    public void makeCurrent(Book book) {
        workspace.makeCurrent(book, "a test", "ann", Instant.EPOCH);
    }

    /** Runs a line in the one session of this shell. */
    public Ended run(String line) {
        if (session == null) {
            session = opened(0, InputStream.nullInputStream());
        }
        return ended(session.run(line, ""));
    }

    /** Another session of this shell, for another person at the same time: runs lines. */
    Function<String, Ended> another() {
        return another(asked -> asked);
    }

    /** The same for somebody whose session is another than that of who starts a shell of their own. */
    Function<String, Ended> another(UnaryOperator<SessionRequest> changed) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        SessionRequest request = changed.apply(launch(
                SessionRequest.Mode.COMMAND, List.of(), "", false, 0, InputStream.nullInputStream(), shown, said));
        Session other = entry(request).session(InputStream.nullInputStream());
        return line -> {
            int status = other.run(line, "");
            Ended ended =
                    new Ended(status, shown.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
            shown.reset();
            said.reset();
            return ended;
        };
    }

    private Session opened(int columns, InputStream in) throws IllegalStateException {
        SessionRequest launch = launch(SessionRequest.Mode.COMMAND, List.of(), "", false, columns, in);
        framework
                .context()
                .getService(framework.context().getServiceReference(ModelChanges.class))
                .open();
        return entry(launch).session(in);
    }

    /** The shell at a terminal where a person types; what was asked of this shell before counts. */
    TypedTerminal atTerminal() throws IOException {
        SessionRequest launch =
                launch(SessionRequest.Mode.TERMINAL, List.of(), "", false, 0, InputStream.nullInputStream());
        return new TypedTerminal(terminal -> entry(launch).terminal(terminal, () -> "mainstay> "));
    }

    /** The same for somebody whose session is another than that of who starts a shell of their own. */
    TypedTerminal atTerminal(UnaryOperator<SessionRequest> changed) throws IOException {
        SessionRequest launch = changed.apply(
                launch(SessionRequest.Mode.TERMINAL, List.of(), "", false, 0, InputStream.nullInputStream()));
        return new TypedTerminal(terminal -> entry(launch).terminal(terminal, () -> "mainstay> "));
    }

    /** Runs words as the start script hands them over; to be called once, and nothing else. */
    public Ended runWords(String... words) {
        return entered(
                launch(SessionRequest.Mode.COMMAND, List.of(words), "", false, 0, InputStream.nullInputStream()));
    }

    /** Runs what somebody asks for whose session is another than that of who starts a shell of their own. */
    Ended run(UnaryOperator<SessionRequest> changed) {
        return entered(changed.apply(
                launch(SessionRequest.Mode.SCRIPT, List.of(), "", false, 0, InputStream.nullInputStream())));
    }

    /** Runs a script of the folder; to be called once, and nothing else. */
    public Ended runScript(String name, boolean keepGoing) {
        return entered(
                launch(SessionRequest.Mode.SCRIPT, List.of(), name, keepGoing, 0, InputStream.nullInputStream()));
    }

    private Ended entered(SessionRequest launch) {
        return ended(entry(launch).run());
    }

    private ShellEntry entry(SessionRequest request) {
        return new ShellEntry(new ShellHost(framework.context()), request);
    }

    private SessionRequest launch(
            SessionRequest.Mode mode,
            List<String> words,
            String script,
            boolean keepGoing,
            int columns,
            InputStream in) {
        return launch(mode, words, script, keepGoing, columns, in, out, err);
    }

    private SessionRequest launch(
            SessionRequest.Mode mode,
            List<String> words,
            String script,
            boolean keepGoing,
            int columns,
            InputStream in,
            OutputStream shown,
            OutputStream said) {
        return new SessionRequest(
                mode,
                words,
                script,
                keepGoing,
                false,
                in,
                shown,
                said,
                columns,
                false,
                folder,
                folder.resolve("home"),
                folder.resolve("data"),
                "ada",
                "  --data FOLDER    where the books are\n  --help, -h       shows this\n",
                folder.resolve("rc").toString(),
                System.getenv(),
                Rights.everything(),
                Optional.empty());
    }

    private Ended ended(int status) {
        Ended ended = new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        out.reset();
        err.reset();
        return ended;
    }

    /** The commands; of a family its actions, such as {@code review open}. */
    public List<String> commands() {
        return commands.stream()
                .flatMap(command -> command instanceof CommandFamily family
                        ? family.actions().stream()
                                .map(action -> command.spec().name() + " "
                                        + action.spec().name())
                        : Stream.of(command.spec().name()))
                .toList();
    }

    /** The same with their options. */
    List<CalledWord> calledWords() {
        Map<String, Command> byName = new TreeMap<>();
        commands.forEach(command -> byName.put(command.spec().name(), command));
        return CalledWord.all(byName, "");
    }

    /** The number of the bundle of this name. */
    String number(String symbolicName) {
        return Stream.of(framework.context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .map(bundle -> Long.toString(bundle.getBundleId()))
                .findFirst()
                .orElseThrow();
    }

    /** What completes lines at a terminal; where Gogo would, it offers the words {@code from Gogo}. */
    Completion completion() {
        Commands known = new Commands(framework.context(), command -> (session, arguments) -> null);
        framework
                .context()
                .registerService(
                        Command.class,
                        new HelpCommand(known),
                        FrameworkUtil.asDictionary(Map.of(Command.NAME, "help")));
        known.open();
        SessionRequest request =
                launch(SessionRequest.Mode.TERMINAL, List.of(), "", false, 0, InputStream.nullInputStream());
        Window window = Window.stream(0, false, InputStream.nullInputStream());
        Session typed = new Session(
                new ShellHost(framework.context()).processor(),
                new SessionContext(request, window, UserSettings.NONE),
                InputStream.nullInputStream(),
                out,
                err,
                false);
        return new Completion(
                known, (reader, line, candidates) -> candidates.add(new Candidate("from Gogo")), typed.gogo());
    }

    /** Every file of the data directory with its bytes, to see whether anything was changed. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.endsWith("lock")) // who looks whether it may write leaves it, and nothing in it
                    .toList()) {
                files.put(folder.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public void close() throws BundleException {
        gogo.stop(framework.context());
        framework.close();
    }

    /** What a component would wait for is there. */
    private static final class AllReady implements ServiceComponentRuntime {
        @Override
        public Collection<ComponentDescriptionDTO> getComponentDescriptionDTOs(Bundle... bundles) {
            return List.of();
        }

        @Override
        public ComponentDescriptionDTO getComponentDescriptionDTO(Bundle bundle, String name) {
            return null;
        }

        @Override
        public Collection<ComponentConfigurationDTO> getComponentConfigurationDTOs(
                ComponentDescriptionDTO description) {
            return List.of();
        }

        @Override
        public boolean isComponentEnabled(ComponentDescriptionDTO description) {
            return true;
        }

        @Override
        public Promise<Void> enableComponent(ComponentDescriptionDTO description) {
            return Promises.resolved(null);
        }

        @Override
        public Promise<Void> disableComponent(ComponentDescriptionDTO description) {
            return Promises.resolved(null);
        }
    }
}
