package mainstay.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Runs one command line in one framework and ends the process. */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int WRONG_CALL = 2;
    private static final String SHELL = "shell";
    private static final String ENTRY = System.getProperty("mainstay.entry", SHELL);

    private final Path home;
    private final PrintStream errors =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Launcher(Path home) {
        this.home = home;
    }

    /**
     * Runs a command line and ends the process with its exit status.
     *
     * @param home the folder of the distribution
     */
    public static void launch(Path home, String... arguments) {
        Launcher launcher = new Launcher(home);
        boolean forUsers = ENTRY.equals(SHELL);
        // Another entry is started by us, which looks at what it printed, and at any status.
        IntConsumer end = forUsers ? ProcessEnd.guarded(launcher.errors)::with : System::exit;
        int status = FAILED;
        try {
            status = launcher.run(arguments);
        } catch (Error e) {
            // The framework's threads would keep the process for ever behind a main thread that is gone.
            launcher.errors.println("mainstay: unexpected " + e + "; this is a fault of Mainstay, please report it");
        }
        end.accept(status);
    }

    private int run(String... words) {
        try {
            Arguments arguments = Arguments.parse(words);
            if (arguments.help() || arguments.version()) {
                return print(arguments.help() ? Usage.text() : "mainstay " + Usage.version() + "\n");
            }
            return run(arguments, Folders.of(home, arguments, System.getenv()));
        } catch (WrongCall e) {
            ProcessFolder.discard();
            errors.println("mainstay: " + e.getMessage());
            return WRONG_CALL;
        }
    }

    private int print(String text) {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (IOException e) {
            errors.println("mainstay: cannot write to standard output: " + e.getMessage());
            return FAILED;
        }
    }

    private int run(Arguments arguments, Folders folders) {
        // Taken before the shell's runtime puts its own streams in their place.
        InputStream in = System.in;
        if (ENTRY.equals(SHELL)) {
            ModelPrints.takeOver(errors);
        }
        try {
            folders.refuseOpenConfiguration();
            folders.refuseUnreadableConfiguration();
            ProcessFolder temporary = ProcessFolder.open();
            BundleContext context = new Boot(
                            folders, settings(arguments, temporary.user()), line -> errors.println("mainstay: " + line))
                    .start(temporary.path(), bundles(arguments));
            return entry(context).applyAsInt(launch(arguments, folders, temporary.user(), in));
        } catch (BundleException | IOException | InvalidSyntaxException | RuntimeException e) {
            ProcessFolder.discard();
            errors.println("mainstay: cannot start: " + (e.getMessage() == null ? e : e.getMessage()));
            if (arguments.debug()) {
                e.printStackTrace(errors);
            }
            return FAILED;
        }
    }

    /** What lets people in from elsewhere starts with the command that needs it. */
    private List<Path> bundles(Arguments arguments) {
        Path bundles = home.resolve("bundles");
        boolean serves = arguments.words().stream().limit(1).anyMatch(word -> word.matches("serve( .*)?"));
        return serves ? List.of(bundles, bundles.resolve("serve")) : List.of(bundles);
    }

    private static Map<String, String> settings(Arguments arguments, String user) {
        return Map.of(
                "mainstay.user", user,
                "mainstay.safe", Boolean.toString(arguments.safe()),
                "mainstay.use-default", Boolean.toString(arguments.useDefault()),
                "mainstay.version", Usage.build(),
                "mainstay.usage", Usage.text());
    }

    /** What the entry is handed; only types of the JDK, as the bundles have their own of every other. */
    private Map<String, Object> launch(Arguments arguments, Folders folders, String user, InputStream in) {
        Console console = Console.current();
        Map<String, Object> launch = new HashMap<>();
        Mode mode = Mode.of(arguments, console);
        launch.put("mode", mode.name());
        launch.put("words", arguments.words());
        launch.put("script", arguments.script());
        launch.put("keepGoing", arguments.keepGoing());
        launch.put("debug", arguments.debug());
        launch.put("in", in);
        launch.put("out", new FileOutputStream(FileDescriptor.out));
        launch.put("err", new FileOutputStream(FileDescriptor.err));
        launch.put("columns", console.columns());
        launch.put("progress", console.errors());
        launch.put("folder", Path.of("").toAbsolutePath());
        launch.put("home", home);
        launch.put("data", folders.data());
        launch.put("user", user);
        launch.put("usage", Usage.text());
        launch.put("rc", settings(arguments, mode, console));
        return launch;
    }

    /** The settings of a user are for a user who types and looks: a script does the same on every machine. */
    static String settings(Arguments arguments, Mode mode, Console console) {
        boolean typed = mode != Mode.SCRIPT && console.input() && console.output();
        return arguments.rc() && typed ? Folders.rc(System.getenv(), System.getProperty("user.home")) : "";
    }

    @SuppressWarnings("unchecked")
    private static ToIntFunction<Map<String, Object>> entry(BundleContext context) throws InvalidSyntaxException {
        ServiceReference<?>[] found =
                context.getAllServiceReferences(ToIntFunction.class.getName(), "(mainstay.entry=" + ENTRY + ")");
        if (found == null) {
            throw new IllegalStateException("no bundle brings the entry " + ENTRY + "; " + notActive(context));
        }
        return (ToIntFunction<Map<String, Object>>) context.getService(found[0]);
    }

    private static String notActive(BundleContext context) {
        StringBuilder names = new StringBuilder("bundles that are not active:");
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() != Bundle.ACTIVE) {
                names.append(' ').append(bundle.getSymbolicName());
            }
        }
        return names.toString();
    }
}
