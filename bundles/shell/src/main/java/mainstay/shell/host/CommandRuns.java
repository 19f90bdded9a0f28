package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** Words before a command or a filter that Gogo has not, or not as users know them: {@code time}, {@code watch}, {@code head}. */
final class CommandRuns {
    private static final double USUAL_SECONDS = 2;
    private static final double NANOS = 1e9;

    private CommandRuns() {}

    static void register(BundleContext context, CommandProcessor processor) {
        Supplier<Posix> posix = Lazy.of(() -> new PosixCommands(processor)); // its classes take long to load
        Function head = (session, words) -> head(posix.get(), session, words);
        Map<String, Function> words =
                Map.of("time", CommandRuns::time, "watch", CommandRuns::watch, "type", CommandRuns::type, "head", head);
        words.forEach((name, word) -> {
            for (String scope : List.of(Commands.SCOPE, "gogo")) {
                context.registerService(
                        Function.class,
                        word,
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

    /** {@code -3} is {@code -n 3}, as everywhere else. */
    private static Object head(Posix posix, CommandSession session, List<Object> words) throws Exception {
        List<String> typed = new ArrayList<>(List.of("head"));
        for (Object word : words) {
            String text = String.valueOf(word);
            if (text.matches("-[0-9]+")) {
                typed.add("-n");
            }
            typed.add(text.matches("-[0-9]+") ? text.substring(1) : text);
        }
        Reach.requireNoFiles(SessionContext.of(session).request(), typed);
        posix._main(session, typed.toArray(String[]::new));
        return null;
    }

    private static Object time(CommandSession session, List<Object> words) throws Exception {
        long begun = System.nanoTime();
        Object result = run(session, "time", words);
        Streams.current(session).report(String.format(Locale.ROOT, "%.3f s", (System.nanoTime() - begun) / NANOS));
        return result;
    }

    private static Object watch(CommandSession session, List<Object> words) throws Exception {
        List<Object> rest = new ArrayList<>(words);
        double seconds = USUAL_SECONDS;
        double times = Double.MAX_VALUE;
        while (rest.size() > 1 && List.of("-n", "-t").contains(String.valueOf(rest.get(0)))) {
            boolean every = rest.remove(0).equals("-n");
            double number = number(String.valueOf(rest.remove(0)));
            seconds = every ? number : seconds;
            times = every ? times : number;
        }
        Object result = run(session, "watch", rest);
        for (int run = 1; run < times; run++) {
            Thread.sleep((long) (seconds * 1000));
            result = run(session, "watch", rest);
        }
        return result;
    }

    private static double number(String typed) throws CommandFailure {
        if (!typed.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            throw CommandFailure.because(
                    new MainstayException(Code.WRONG_CALL, "watch: \"" + typed + "\" is no number; see: help watch"));
        }
        return Double.parseDouble(typed);
    }

    private static Object type(CommandSession session, List<Object> words) throws Exception {
        String name = words.isEmpty() ? "" : String.valueOf(words.get(0));
        String said = session.get(name) != null
                ? "an alias or a variable"
                : session.get(Commands.SCOPE + ":" + name) != null
                        ? "a command of Mainstay; see: help " + name
                        : ShellWord.named(name)
                                .map(word -> "a word of the shell: " + word.summary())
                                .orElse("");
        if (said.isEmpty()) {
            throw UnknownCommand.failure(session, name);
        }
        Streams.current(session).out().println(name + " is " + said);
        return null;
    }

    /** The words are values and not part of the line, so that Gogo does not read them again. */
    private static Object run(CommandSession session, String word, List<Object> words) throws Exception {
        if (words.isEmpty() || !String.valueOf(words.get(0)).matches("[\\w:.-]+")) {
            throw CommandFailure.because(
                    new MainstayException(Code.WRONG_CALL, word + " needs a command; see: help " + word));
        }
        Object command = session.get(String.valueOf(words.get(0)));
        for (String scope : List.of(Commands.SCOPE, "gogo")) {
            command = command == null ? session.get(scope + ":" + words.get(0)) : command;
        }
        if (command instanceof Function function) {
            return function.execute(session, words.subList(1, words.size()));
        }
        throw UnknownCommand.failure(session, String.valueOf(words.get(0)));
    }
}
