package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.felix.gogo.jline.Builtin;
import org.apache.felix.gogo.jline.Converters;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
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
    private static final String[] POSIX = {"cat", "echo", "sort", "sleep", "cd", "pwd", "head", "tail", "wc", "date"};

    /** They colour what they print, as Gogo takes the output of every session for a terminal. */
    private static final List<String> COLOURED = List.of("grep", "ls");

    private BatchCommands() {}

    /** Registers them; each is made when it is first used, as their classes take long to load. */
    static void register(BundleContext context, CommandProcessor processor) {
        register(context, PROCEDURAL, Procedural::new);
        register(context, BUILTIN, Builtin::new);
        register(context, POSIX, () -> new Posix(processor));
        for (String name : COLOURED) {
            register(context, new String[] {name}, () -> withoutColour(name, processor));
        }
        context.registerService(Converter.class, new LazyConverter(context), null);
    }

    private static void register(BundleContext context, String[] functions, Supplier<Object> target) {
        context.registerService(
                Object.class.getName(),
                new Lazy(target),
                FrameworkUtil.asDictionary(
                        Map.of(CommandProcessor.COMMAND_SCOPE, "gogo", CommandProcessor.COMMAND_FUNCTION, functions)));
    }

    private static Function withoutColour(String name, CommandProcessor processor) {
        Posix posix = new Posix(processor);
        return (session, arguments) -> {
            List<String> words = new ArrayList<>(List.of(name, "--color=never"));
            arguments.forEach(argument -> words.add(String.valueOf(argument)));
            posix._main(session, words.toArray(String[]::new));
            return null;
        };
    }

    /** Makes bundles of the numbers and names that {@code stop} and the like are given. */
    private static final class LazyConverter implements Converter {
        private final BundleContext context;

        private LazyConverter(BundleContext context) {
            this.context = context;
        }

        @Override
        public Object convert(Class<?> type, Object value) throws Exception {
            return type == Bundle.class ? gogo().convert(type, value) : null;
        }

        @Override
        public CharSequence format(Object value, int level, Converter escape) throws Exception {
            return gogo().format(value, level, escape);
        }

        private Converters gogo() {
            return new Converters(context.getBundle(0).getBundleContext());
        }
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
