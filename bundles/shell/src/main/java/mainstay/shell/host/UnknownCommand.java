package mainstay.shell.host;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** What Gogo runs when there is no command of a name: it offers the nearest one. */
final class UnknownCommand implements Function {
    private UnknownCommand() {}

    /** Makes it Gogo's default command. */
    static void register(BundleContext context) {
        context.registerService(
                Function.class,
                new UnknownCommand(),
                FrameworkUtil.asDictionary(Map.of(
                        CommandProcessor.COMMAND_SCOPE, "mainstay", CommandProcessor.COMMAND_FUNCTION, "default")));
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws CommandFailure {
        throw failure(session, String.valueOf(arguments.get(0)));
    }

    /** The failure for a command of this name. */
    static CommandFailure failure(CommandSession session, String name) {
        return CommandFailure.because(
                MainstayException.unknown(Code.WRONG_CALL, "command", name, names(session), "help lists the commands"));
    }

    /** Our commands first, as the nearest of several is the first. */
    private static Set<String> names(CommandSession session) {
        Set<String> ours = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Object command : (Set<?>) session.get(".commands")) {
            String[] scoped = command.toString().split(":", 2);
            if (!scoped[1].equals("default") && !scoped[1].startsWith("_")) {
                (scoped[0].equals(Commands.SCOPE) ? ours : others).add(scoped[1]);
            }
        }
        ours.addAll(others);
        return ours;
    }
}
