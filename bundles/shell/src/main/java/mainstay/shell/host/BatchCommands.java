package mainstay.shell.host;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.felix.gogo.jline.Builtin;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** The commands of gogo.jline that need no terminal, for sessions in which its bundle is not started. */
final class BatchCommands {
    private static final String[] PROCEDURAL = {
        "each", "if", "not", "throw", "try", "until", "while", "break", "continue"
    };
    private static final String[] BUILTIN = {"format", "getopt", "new", "set", "tac", "type"};
    private static final String[] POSIX = {
        "cat", "echo", "grep", "sort", "sleep", "cd", "pwd", "ls", "head", "tail", "wc", "date"
    };

    private BatchCommands() {}

    /** Registers them; each is made when it is first used, as their classes take long to load. */
    static void register(BundleContext context, CommandProcessor processor) {
        register(context, PROCEDURAL, Procedural::new);
        register(context, BUILTIN, Builtin::new);
        register(context, POSIX, () -> new Posix(processor));
    }

    private static void register(BundleContext context, String[] functions, Supplier<Object> target) {
        context.registerService(
                Object.class.getName(),
                new Lazy(target),
                FrameworkUtil.asDictionary(
                        Map.of(CommandProcessor.COMMAND_SCOPE, "gogo", CommandProcessor.COMMAND_FUNCTION, functions)));
    }

    private record Lazy(Supplier<Object> target) implements ServiceFactory<Object> {
        @Override
        public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
            return target.get();
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {
            // Nothing to give back.
        }
    }
}
