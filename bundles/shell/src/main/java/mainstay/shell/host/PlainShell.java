package mainstay.shell.host;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import mainstay.shell.session.SessionRequest;
import org.jline.utils.Signals;

/** The shell for terminals and programs that can only print. */
final class PlainShell {
    private static final String MORE = "> ";

    private final SessionRequest request;
    private final PrintStream out;

    PlainShell(SessionRequest request) {
        this.request = request;
        this.out = new PrintStream(request.out(), true, StandardCharsets.UTF_8);
    }

    /**
     * Runs lines until the user leaves; the exit status.
     *
     * @param prompt asked before each line
     */
    int run(Session session, Supplier<String> prompt) {
        // That of a user who is elsewhere is asked by whoever listens to them.
        boolean here = request.remote().isEmpty();
        Object before = here ? Signals.register("INT", session::interrupt) : null;
        try {
            while (session.left().isEmpty()) {
                session.reportJobs();
                Optional<String> line = statement(session.work().during(prompt));
                if (line.isEmpty()) {
                    out.println();
                    break;
                }
                session.run(line.get(), "");
            }
            session.awaitJobs();
            return session.left().orElse(Status.DONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (here) {
                Signals.unregister("INT", before);
            }
        }
    }

    /** What is typed up to the end of a statement; empty at the end of the input. */
    private Optional<String> statement(String first) throws IOException {
        StringBuilder statement = new StringBuilder();
        String prompt = first;
        do {
            out.print(prompt);
            out.flush();
            Optional<String> line = PromptInput.line(request.in());
            if (line.isEmpty()) {
                return statement.length() == 0 ? line : Optional.of(statement.toString());
            }
            statement.append(line.get()).append('\n');
            prompt = MORE;
        } while (ShellLine.isOpen(statement));
        return Optional.of(statement.toString());
    }
}
