package mainstay.shell.host;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.shell.host.OpenSessions.Listed;
import mainstay.shell.session.SessionRequest;
import mainstay.workspace.Notices;
import mainstay.workspace.PromptText;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import org.jline.terminal.Terminal;

/** Runs one session, in the mode that it asks for. */
final class ShellEntry {
    private final ShellHost host;
    private final SessionRequest request;

    ShellEntry(ShellHost host, SessionRequest request) {
        this.host = host;
        this.request = request;
    }

    /** Runs to the end; the exit status. */
    int run() {
        try {
            host.prepare();
            return switch (request.mode()) {
                case COMMAND -> command(request.words());
                case SCRIPT -> script();
                case TERMINAL -> terminal();
                case PLAIN -> plain();
            };
        } catch (Exception e) {
            return report(CommandFailure.because(e), e);
        }
    }

    private int command(List<String> words) {
        Session session = session(request.in());
        if (words.size() == 1) {
            return listed(session, () -> session.run(words.get(0), ""));
        }
        // The words are a value and not part of the line, so that Gogo does not read them.
        session.put("args", words.subList(1, words.size()));
        return listed(session, () -> session.runCommand(words));
    }

    private int script() throws Exception {
        if (!List.of("", "-").contains(request.script())) {
            Reach.requireFiles(request, request.script());
            Path file = request.folder().resolve(request.script());
            return script(Script.of(file, request.script()), session(request.in()));
        }
        // What the commands read must not be the rest of the script.
        return script(new Script(request.in(), "standard input"), session(InputStream.nullInputStream()));
    }

    private int script(Script script, Session session) {
        return listed(session, () -> script.run(session, request.keepGoing()));
    }

    /** Runs a session that everybody can see meanwhile. */
    private int listed(Session session, IntSupplier work) {
        SessionDoor door = new SessionDoor(session, new Announcements(this::warn));
        Listed listed = host.sessions().open(request, session, door, Instant.now());
        request.remote().ifPresent(remote -> remote.opened(door));
        try {
            return work.getAsInt();
        } finally {
            host.sessions().close(listed);
        }
    }

    private int terminal() throws Exception {
        watchIncoming();
        Terminal terminal = TerminalShell.open(request);
        return terminal(terminal, prompt(notice -> {
            terminal.writer().println(notice);
            terminal.flush();
        }));
    }

    /** Runs a shell at a terminal; the exit status. */
    int terminal(Terminal terminal, Supplier<String> prompt) {
        Commands commands = host.commands(request.usage());
        host.addThoseForTerminals();
        TerminalWindow window = new TerminalWindow(request, terminal);
        UserSettings settings = UserSettings.of(request, commands::isKnown, window::println);
        TerminalShell shell = new TerminalShell(new SessionContext(request, window, settings), terminal, window);
        return shell.run(host.processor(), commands, host.sessions(), prompt);
    }

    private int plain() throws Exception {
        watchIncoming();
        // The keys belong to the prompt: a command that reads text takes it from a pipe or a file.
        Session session = session(request.in(), InputStream.nullInputStream(), false);
        return listed(session, () -> new PlainShell(request).run(session, prompt(this::say)));
    }

    /** @param shown takes what others have changed, a sentence each, before the prompt */
    private Supplier<String> prompt(Consumer<String> shown) {
        Workspace workspace = host.service(Workspace.class);
        Reviews reviews = host.service(Reviews.class);
        Notices notices = host.service(Notices.class);
        return () -> {
            NoticeText.lines(notices.take()).forEach(shown);
            return PromptText.of(workspace, reviews) + "> ";
        };
    }

    /** A session that has all commands. */
    Session session(InputStream in) {
        return session(in, in, true);
    }

    private Session session(InputStream answers, InputStream in, boolean waits) {
        Commands commands = host.commands(request.usage());
        UserSettings settings = UserSettings.of(request, commands::isKnown, this::warn);
        Window window = Window.stream(request.columns(), Window.coloursWanted(request), answers);
        SessionContext context = new SessionContext(request, window, settings);
        Session session = new Session(host.processor(), context, in, request.out(), request.err(), waits);
        session.defineAliases(this::warn);
        return session;
    }

    private void warn(String line) {
        say("mainstay: " + line);
    }

    private void say(String line) {
        new PrintStream(request.err(), true, StandardCharsets.UTF_8).println(line);
    }

    /** A shell that stays takes in what is dropped meanwhile. */
    private void watchIncoming() {
        host.service(ModelChanges.class).watchIncoming(request.user());
    }

    private int report(CommandFailure failed, Exception cause) {
        PrintStream err = new PrintStream(request.err(), true, StandardCharsets.UTF_8);
        err.println("mainstay: " + failed.getMessage());
        if (request.debug()) {
            cause.printStackTrace(err);
        }
        return failed.status();
    }
}
