package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Gogo's commands that start, stop and update bundles, for people: they take names as well as numbers, and they fail when
 * they did not do what they were asked, where Gogo's own only return a text.
 */
final class BundleCommands implements Function {
    private final BundleContext context;
    private final String name;

    private BundleCommands(BundleContext context, String name) {
        this.context = context;
        this.name = name;
    }

    /** Puts them before Gogo's own. */
    static void register(BundleContext context) {
        for (String name : List.of("start", "stop", "update")) {
            context.registerService(
                    Function.class,
                    new BundleCommands(context, name),
                    FrameworkUtil.asDictionary(Map.of(
                            CommandProcessor.COMMAND_SCOPE, Commands.SCOPE, CommandProcessor.COMMAND_FUNCTION, name)));
        }
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws Exception {
        List<Object> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(number(String.valueOf(argument)));
        }
        Function gogo = (Function) session.get("felix:" + name);
        Object complaint = gogo.execute(session, words);
        if (complaint != null && !complaint.toString().isBlank()) {
            throw Failed.because(
                    new MainstayException(Code.NOT_FOUND, complaint.toString().strip()));
        }
        return null;
    }

    /** The number of the bundle that a word names; options, numbers and locations as they are. */
    private String number(String word) throws Failed {
        if (word.startsWith("-") || word.contains(":") || word.chars().allMatch(Character::isDigit)) {
            return word;
        }
        Optional<Bundle> named = Stream.of(context.getBundles())
                .filter(bundle -> word.equals(bundle.getSymbolicName()))
                .findFirst();
        return named.map(bundle -> Long.toString(bundle.getBundleId()))
                .orElseThrow(() -> Failed.because(
                        MainstayException.unknown(Code.NOT_FOUND, "bundle", word, names(), "lb -s lists them")));
    }

    private List<String> names() {
        return Stream.of(context.getBundles()).map(Bundle::getSymbolicName).toList();
    }
}
