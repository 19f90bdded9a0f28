package mainstay.shell.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mainstay.shell.host.OpenSessions.Listed;
import mainstay.shell.session.OpenSession;
import mainstay.shell.session.RemoteTerminal;
import mainstay.shell.session.SessionRequest;
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
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.ExternalTerminal;

/** The shell at a terminal: a line editor with completion, colours, history and pager. */
final class TerminalShell {
    private final SessionContext context;
    private final TerminalWindow window;
    private final Terminal terminal;

    /** @param window that of the terminal */
    TerminalShell(SessionContext context, Terminal terminal, TerminalWindow window) {
        this.context = context;
        this.terminal = terminal;
        this.window = window;
    }

    /** The terminal where the user sits: that of the process, or the one at the other end of a connection. */
    static Terminal open(SessionRequest request) throws IOException {
        return request.remote().isPresent() ? remote(request, request.remote().get()) : ofProcess();
    }

    private static Terminal remote(SessionRequest request, RemoteTerminal remote) throws IOException {
        Terminal terminal = new ExternalTerminal(
                "mainstay", kind(request.variable("TERM")), request.in(), request.out(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(remote.columns(), remote.rows()));
        return terminal;
    }

    /** The kind of a terminal as a user elsewhere names it, which may become an argument of a program here. */
    private static String kind(String typed) {
        return typed.matches("[A-Za-z0-9][A-Za-z0-9+._-]{0,63}") ? typed : Terminal.TYPE_DUMB;
    }

    /** What others do with this shell. */
    private OpenSession door(Session session, LineReader reader) {
        Announcements announcements = new Announcements(reader::printAbove);
        return new OpenSession() {
            @Override
            public void interrupt() {
                terminal.raise(Signal.INT);
            }

            @Override
            public void resized() {
                context.request().remote().ifPresent(remote -> {
                    terminal.setSize(new Size(remote.columns(), remote.rows()));
                    terminal.raise(Signal.WINCH);
                });
            }

            @Override
            public void say(String sentence) {
                announcements.say(sentence);
            }

            @Override
            public String line() {
                return session.running();
            }
        };
    }

    private static Terminal ofProcess() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The terminal library looks for its providers there, and finds a dumb terminal when it has none.
        thread.setContextClassLoader(Terminal.class.getClassLoader());
        try {
            return TerminalBuilder.builder()
                    .name("mainstay")
                    .system(true)
                    .nativeSignals(true)
                    .signalHandler(Terminal.SignalHandler.SIG_IGN)
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Runs lines until the user leaves; the exit status.
     *
     * @param prompt asked before each line
     */
    int run(CommandProcessor processor, Commands commands, OpenSessions sessions, Supplier<String> prompt) {
        OutputStream out = terminal.output();
        // The keys belong to the prompt: a command that reads text takes it from a pipe or a file.
        Session session = new Session(processor, context, InputStream.nullInputStream(), out, out, false);
        session.defineAliases(window::println);
        LineReader reader = reader(session.gogo(), processor, commands);
        window.println("Mainstay. help lists the commands, exit or Ctrl-D leaves.");
        terminal.handle(Signal.INT, signal -> session.interrupt());
        OpenSession door = door(session, reader);
        Listed listed = sessions.open(context.request(), session, door, Instant.now());
        context.request().remote().ifPresent(remote -> remote.opened(door));
        try {
            return runLines(session, reader, prompt);
        } finally {
            sessions.close(listed);
        }
    }

    private int runLines(Session session, LineReader reader, Supplier<String> prompt) {
        while (session.left().isEmpty()) {
            session.reportJobs();
            try {
                String asked = TerminalWindow.asWritten(session.work().during(prompt));
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

    private LineReader reader(GogoSession session, CommandProcessor processor, Commands commands) {
        session.put(Shell.VAR_TERMINAL, terminal);
        session.put(Shell.VAR_PROCESSOR, processor);
        session.put(Shell.VAR_SESSION, session);
        session.put(Shell.VAR_COMPLETIONS, new HashMap<String, List<CompletionData>>());
        session.put(
                LineReader.HISTORY_FILE,
                HistoryFile.in(context.request().data(), context.request().user()));
        session.put(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        LineReader reader = LineReaderBuilder.builder()
                .appName("mainstay")
                .terminal(terminal)
                .variables(session.getVariables())
                .completer(new Completion(commands, new Completers.Completer(gogo(session)), session))
                .highlighter(new Highlighter(session))
                .parser(new EscapingParser(new Parser()))
                .expander(new Expander(session))
                .option(LineReader.Option.GROUP, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .build();
        if (!window.colours()) {
            withoutColours((LineReaderImpl) reader);
        }
        if (!context.request().opensFiles()) {
            reader.getWidgets().remove(LineReader.EDIT_AND_EXECUTE_COMMAND); // an editor for whatever file
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
