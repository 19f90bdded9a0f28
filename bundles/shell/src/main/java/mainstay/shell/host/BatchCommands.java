package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import mainstay.book.Lazy;
import org.apache.felix.gogo.jline.Builtin;
import org.apache.felix.gogo.jline.Converters;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.gogo.runtime.Reflective;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The commands of gogo.jline, whose bundle is not started: it would open a shell of its own. */
final class BatchCommands {
    private static final String[] PROCEDURAL = {
        "each", "if", "not", "throw", "try", "until", "while", "break", "continue"
    };
    private static final String[] BUILTIN = {"format", "getopt", "new", "set", "tac", "type"};
    private static final String[] POSIX = {"cat", "echo", "sort", "sleep", "cd", "pwd", "head", "tail", "wc", "date"};

    private static final String[] TERMINAL_BUILTIN = {
        "jobs", "fg", "bg", "keymap", "setopt", "unsetopt", "complete", "history", "widget", "__files", "__directories"
    };
    private static final String[] TERMINAL_POSIX = {"less", "watch", "nano", "clear"};

    /** They colour what they print, as Gogo takes the output of every session for a terminal. */
    private static final List<String> COLOURED = List.of("grep", "ls");

    private BatchCommands() {}

    /** Registers them; each is made when it is first used, as their classes take long to load. */
    static void register(BundleContext context, CommandProcessor processor) {
        Supplier<Posix> posix = Lazy.of(() -> new PosixCommands(processor));
        register(context, PROCEDURAL, Lazy.of(Procedural::new));
        register(context, BUILTIN, Lazy.of(Builtin::new));
        register(context, POSIX, posix);
        for (String name : COLOURED) {
            register(context, name, withoutColour(name, posix));
        }
        context.registerService(Converter.class, new LazyConverter(context), null);
    }

    /** Registers those that need a terminal and its line editor; for every other session they are not there. */
    static void registerThoseForTerminals(BundleContext context, CommandProcessor processor) {
        register(context, TERMINAL_BUILTIN, Lazy.of(Builtin::new), BatchCommands::atTerminal);
        register(context, TERMINAL_POSIX, Lazy.of(() -> new PosixCommands(processor)), BatchCommands::atTerminal);
    }

    private static Function atTerminal(String name, Function function) {
        return (session, words) -> {
            if (session.get(Shell.VAR_READER) == null) {
                throw UnknownCommand.failure(session, name);
            }
            return function.execute(session, words);
        };
    }

    private static void register(BundleContext context, String[] names, Supplier<?> target) {
        register(context, names, target, (name, function) -> function);
    }

    private static void register(
            BundleContext context, String[] names, Supplier<?> target, BiFunction<String, Function, Function> guard) {
        for (String name : names) {
            Function function = (session, words) -> Reflective.invoke(session, target.get(), name, words);
            register(context, name, guard.apply(name, function));
        }
    }

    private static void register(BundleContext context, String name, Function function) {
        context.registerService(
                Function.class,
                counted(withinReach(name, function)),
                FrameworkUtil.asDictionary(
                        Map.of(CommandProcessor.COMMAND_SCOPE, "gogo", CommandProcessor.COMMAND_FUNCTION, name)));
    }

    /** Some of them open the files that they are told of. */
    private static Function withinReach(String name, Function function) {
        return (session, words) -> {
            List<String> typed = new ArrayList<>(List.of(name));
            words.forEach(word -> typed.add(String.valueOf(word)));
            Reach.requireNoFiles(SessionContext.of(session).request(), typed);
            return function.execute(session, words);
        };
    }

    /** A line that is interrupted has ended when its commands have. */
    private static Function counted(Function function) {
        return (session, words) -> {
            RunningLine line = RunningLine.of(session);
            line.begins();
            try {
                return function.execute(session, words);
            } finally {
                line.ends();
            }
        };
    }

    private static Function withoutColour(String name, Supplier<Posix> posix) {
        return (session, arguments) -> {
            List<String> words = new ArrayList<>(List.of(name, "--color=never"));
            arguments.forEach(argument -> words.add(String.valueOf(argument)));
            posix.get()._main(session, words.toArray(String[]::new));
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
}
