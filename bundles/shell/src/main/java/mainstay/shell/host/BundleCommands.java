package mainstay.shell.host;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.lifecycle.ModelBundles;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * The commands that list, start, stop, update, refresh, install and uninstall bundles: they take names as well as numbers,
 * they fail when they did not do what they were asked, and no run sees a model go that it works with. Gogo's own commands for
 * that are not there: some of them know nothing of runs.
 */
final class BundleCommands implements Function {
    private final BundleContext context;
    private final ModelBundles models;
    private final Work work;

    /** What one command does with one of its operands, or with two. */
    private interface Work {
        void on(BundleCommands commands, CommandSession session, List<String> words)
                throws BundleException, InterruptedException;
    }

    private static final Map<String, Work> COMMANDS = Map.of(
            "lb",
            BundleCommands::list,
            "start",
            BundleCommands::start,
            "stop",
            BundleCommands::stop,
            "update",
            BundleCommands::update,
            "refresh",
            BundleCommands::refresh,
            "install",
            BundleCommands::install,
            "uninstall",
            BundleCommands::uninstall);

    private BundleCommands(BundleContext context, ModelBundles models, Work work) {
        this.context = context;
        this.models = models;
        this.work = work;
    }

    /** Under our scope, and under that of Gogo's own. */
    static void register(BundleContext context, ModelBundles models) {
        COMMANDS.forEach((name, work) -> {
            for (String scope : List.of(Commands.SCOPE, "felix")) {
                context.registerService(
                        Function.class,
                        new BundleCommands(context, models, work),
                        FrameworkUtil.asDictionary(Map.of(
                                CommandProcessor.COMMAND_SCOPE,
                                scope,
                                CommandProcessor.COMMAND_FUNCTION,
                                name,
                                Constants.SERVICE_RANKING,
                                1000)));
            }
        });
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws Exception {
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            String word =
                    argument instanceof Bundle bundle ? Long.toString(bundle.getBundleId()) : String.valueOf(argument);
            if (!word.startsWith("-")) { // all of a session is transient here, which is what Gogo's options are about
                words.add(word);
            }
        }
        try {
            work.on(this, session, words);
        } catch (BundleException | MainstayException e) {
            throw CommandFailure.because(
                    e instanceof BundleException ? new MainstayException(Code.MODEL, e.getMessage(), e) : e);
        }
        return null;
    }

    private void list(CommandSession session, List<String> words) {
        PrintStream out = Streams.current(session).out();
        for (Bundle bundle : context.getBundles()) {
            String name = String.valueOf(bundle.getSymbolicName());
            if (words.stream().allMatch(name::contains)) {
                out.printf("%5d|%-11s|%s|%s%n", bundle.getBundleId(), state(bundle), name, bundle.getVersion());
            }
        }
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "Active";
            case Bundle.STARTING -> "Starting";
            case Bundle.STOPPING -> "Stopping";
            case Bundle.RESOLVED -> "Resolved";
            default -> "Installed";
        };
    }

    private void start(CommandSession session, List<String> words) throws BundleException, InterruptedException {
        for (Bundle bundle : bundles(words, "start")) {
            models.start(bundle);
        }
    }

    private void stop(CommandSession session, List<String> words) throws BundleException, InterruptedException {
        for (Bundle bundle : bundles(words, "stop")) {
            models.stop(bundle);
        }
    }

    private void uninstall(CommandSession session, List<String> words) throws BundleException, InterruptedException {
        for (Bundle bundle : bundles(words, "uninstall")) {
            models.uninstall(bundle);
        }
    }

    private void refresh(CommandSession session, List<String> words) throws BundleException, InterruptedException {
        for (Bundle bundle : bundles(words, "refresh")) {
            models.refresh(bundle);
        }
    }

    private void install(CommandSession session, List<String> words) throws BundleException, InterruptedException {
        if (words.isEmpty()) {
            throw new MainstayException(Code.WRONG_CALL, "install needs the file of a bundle");
        }
        for (String word : words) {
            models.install(path(session, word), act(session));
        }
    }

    private void update(CommandSession session, List<String> words) throws BundleException, InterruptedException {
        if (words.isEmpty() || words.size() > 2) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "update needs a bundle and, if it is another than before, a file: update BUNDLE FILE");
        }
        Optional<Path> file = words.size() == 2 ? Optional.of(path(session, words.get(1))) : Optional.empty();
        models.update(bundle(words.get(0)), file, act(session));
    }

    private static Attribution act(CommandSession session) {
        return new Attribution(SessionContext.of(session).request().user(), "typed at the prompt");
    }

    private static Path path(CommandSession session, String word) {
        if (!word.matches("[a-z]{2,}:.*")) {
            return session.currentDir().resolve(word);
        }
        if (!word.startsWith("file:")) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "\"" + word + "\" is neither a file nor a file: URL; fetch it first, and install the file");
        }
        return Path.of(word.substring("file:".length()).replaceFirst("^//(?=/)", ""));
    }

    private List<Bundle> bundles(List<String> words, String command) {
        if (words.isEmpty()) {
            throw new MainstayException(Code.WRONG_CALL, command + " needs a bundle, by number or name; lb lists them");
        }
        return words.stream().map(this::bundle).toList();
    }

    /** The bundle that a word names: by number, or by name where only one has it. */
    private Bundle bundle(String word) {
        List<Bundle> named = Stream.of(context.getBundles())
                .filter(bundle ->
                        word.equals(bundle.getSymbolicName()) || word.equals(Long.toString(bundle.getBundleId())))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.isEmpty()) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "bundle",
                    word,
                    Stream.of(context.getBundles())
                            .map(bundle -> String.valueOf(bundle.getSymbolicName()))
                            .toList(),
                    "lb lists them");
        }
        throw new MainstayException(
                Code.NOT_FOUND,
                named.size() + " bundles are called " + word + "; give the number: "
                        + String.join(
                                ", ",
                                named.stream()
                                        .map(bundle -> Long.toString(bundle.getBundleId()))
                                        .toList()));
    }
}
