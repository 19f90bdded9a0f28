package mainstay.shell.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.felix.gogo.jline.Expander;
import org.apache.felix.gogo.jline.Highlighter;
import org.apache.felix.gogo.jline.Parser;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.jline.builtins.Completers;
import org.jline.builtins.Completers.CompletionData;
import org.jline.builtins.Completers.CompletionEnvironment;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/** The shell at a terminal: a line editor with completion, colours, history and pager. */
final class TerminalShell {
    private final LaunchRequest launch;
    private final TerminalWindow window;
    private final Terminal terminal;

    /**
     * A shell.
     *
     * @param window becomes that of the terminal
     */
    TerminalShell(LaunchRequest launch, Terminal terminal, TerminalWindow window) {
        this.launch = launch;
        this.terminal = terminal;
        this.window = window;
        window.open(terminal);
    }

    /** A shell at the terminal of the process. */
    static TerminalShell open(LaunchRequest launch, TerminalWindow window) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The terminal library looks for its providers there, and finds a dumb terminal when it has none.
        thread.setContextClassLoader(Terminal.class.getClassLoader());
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .name("mainstay")
                    .system(true)
                    .nativeSignals(true)
                    .signalHandler(Terminal.SignalHandler.SIG_IGN)
                    .build();
            return new TerminalShell(launch, terminal, window);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Runs lines until the user leaves; the exit status.
     *
     * @param prompt asked before each line
     */
    int run(CommandProcessor processor, Commands commands, UserSettings settings, Supplier<String> prompt) {
        OutputStream out = terminal.output();
        // The keys belong to the prompt: a command that reads text takes it from a pipe or a file.
        Session session = new Session(processor, launch, InputStream.nullInputStream(), out, out, false);
        session.define(settings, window::println);
        LineReader reader = reader(session.gogo(), processor, commands, settings);
        window.println("Mainstay. help lists the commands, exit or Ctrl-D leaves.");
        terminal.handle(Signal.INT, signal -> session.interrupt());
        while (session.left().isEmpty()) {
            session.reportJobs();
            try {
                String asked = session.work().during(prompt);
                session.run(session.work().aside().during(() -> reader.readLine(asked)), "");
            } catch (UserInterruptException e) {
                Thread.interrupted(); // used up by what was typed, which is given up
            } catch (EndOfFileException e) {
                break;
            }
        }
        session.awaitJobs();
        close(reader);
        return session.left().orElse(Status.DONE);
    }

    private void close(LineReader reader) {
        try {
            reader.getHistory().save();
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LineReader reader(
            GogoSession session, CommandProcessor processor, Commands commands, UserSettings settings) {
        session.put(Shell.VAR_TERMINAL, terminal);
        session.put(Shell.VAR_PROCESSOR, processor);
        session.put(Shell.VAR_SESSION, session);
        session.put(Shell.VAR_COMPLETIONS, new HashMap<String, List<CompletionData>>());
        session.put(LineReader.HISTORY_FILE, HistoryFile.in(launch.data()));
        session.put(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        LineReader reader = LineReaderBuilder.builder()
                .appName("mainstay")
                .terminal(terminal)
                .variables(session.getVariables())
                .completer(new Completion(commands, settings, new Completers.Completer(gogo(session)), session, launch))
                .highlighter(new Highlighter(session))
                .parser(new EscapingParser(new Parser()))
                .expander(new Expander(session))
                .option(LineReader.Option.GROUP, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .build();
        if (!window.colours()) {
            withoutColours((LineReaderImpl) reader);
        }
        session.put(Shell.VAR_READER, reader);
        return reader;
    }

    /** What Gogo's own commands are completed with. */
    private static CompletionEnvironment gogo(CommandSession session) {
        return new CompletionEnvironment() {
            @Override
            public Map<String, List<CompletionData>> getCompletions() {
                return Shell.getCompletions(session);
            }

            @Override
            public Set<String> getCommands() {
                return Shell.getCommands(session);
            }

            @Override
            public String resolveCommand(String command) {
                return Shell.resolve(session, command);
            }

            @Override
            public String commandName(String command) {
                return command.substring(command.indexOf(':') + 1);
            }

            @Override
            public Object evaluate(LineReader reader, ParsedLine line, String function) throws Exception {
                session.put(Shell.VAR_COMMAND_LINE, line);
                return session.execute(function);
            }
        };
    }

    private static void withoutColours(LineReaderImpl reader) {
        reader.setHighlighter(new DefaultHighlighter());
        for (String style : List.of("DESCRIPTION", "GROUP", "STARTING", "SELECTION")) {
            reader.setVariable("COMPLETION_STYLE_" + style, "bold");
            reader.setVariable("COMPLETION_STYLE_LIST_" + style, "bold");
        }
    }
}
