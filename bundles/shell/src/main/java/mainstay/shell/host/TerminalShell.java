package mainstay.shell.host;

import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jline.reader.LineReader;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** The shell of gogo.jline, with our prompt, completion, history and pager. */
final class TerminalShell {
    private static final String BUNDLE = "org.apache.felix.gogo.jline";

    private final BundleContext context;
    private final LaunchRequest launch;
    private final TerminalWindow window = new TerminalWindow();

    TerminalShell(BundleContext context, LaunchRequest launch) {
        this.context = context;
        this.launch = launch;
    }

    /** Where commands write; good as soon as the shell runs. */
    Window window() {
        return window;
    }

    int run(Commands commands, UserSettings settings) throws BundleException, InterruptedException {
        // The profile calls it, which is the one moment when the reader is there and not yet reading.
        Function setup = (session, arguments) -> setUp(session, commands, settings);
        context.registerService(
                Function.class,
                setup,
                FrameworkUtil.asDictionary(Map.of(
                        CommandProcessor.COMMAND_SCOPE, "mainstay", CommandProcessor.COMMAND_FUNCTION, "terminal")));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The terminal library looks for its providers there, and finds a dumb terminal when it has none.
        thread.setContextClassLoader(Terminal.class.getClassLoader());
        try {
            return new GogoShell(context, launch).run(BUNDLE, "terminal");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Object setUp(CommandSession session, Commands commands, UserSettings settings) {
        window.open((Terminal) session.get(".terminal"));
        session.put(LineReader.HISTORY_FILE, HistoryFile.in(launch.data()));
        LineReaderImpl reader = (LineReaderImpl) session.get(".reader");
        ReaderName.set(reader, "mainstay");
        reader.setParser(new EscapingParser(reader.getParser()));
        reader.setCompleter(new Completion(commands, settings, reader.getCompleter(), session, launch));
        settings.define(session, window::println);
        if (!window.colours()) {
            withoutColours(reader);
        }
        window.println("Mainstay. help lists the commands, Ctrl-D exits.");
        return null;
    }

    private static void withoutColours(LineReaderImpl reader) {
        reader.setHighlighter(new DefaultHighlighter());
        for (String style : List.of("DESCRIPTION", "GROUP", "STARTING", "SELECTION")) {
            reader.setVariable("COMPLETION_STYLE_" + style, "bold");
            reader.setVariable("COMPLETION_STYLE_LIST_" + style, "bold");
        }
    }
}
