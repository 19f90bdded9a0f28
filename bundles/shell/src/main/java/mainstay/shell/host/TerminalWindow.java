package mainstay.shell.host;

import java.io.PrintStream;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.shell.session.SessionRequest;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The window of a terminal, as large as it is at the moment. */
final class TerminalWindow implements Window {
    private final SessionRequest request;
    private final Terminal terminal;

    TerminalWindow(SessionRequest request, Terminal terminal) {
        this.request = request;
        this.terminal = terminal;
    }

    @Override
    public OptionalInt columns() {
        int width = terminal.getWidth();
        return width > 0 ? OptionalInt.of(width) : OptionalInt.empty();
    }

    @Override
    public Writer writer(PrintStream out) {
        return new PagedWriter(terminal, out, pager());
    }

    /** A program of the user's would run here, and not where the user is. */
    private Optional<String> pager() {
        Optional<String> wanted =
                Optional.ofNullable(request.environment().get("PAGER")).map(String::strip);
        return request.remote().isPresent() ? wanted.filter(PagedWriter::isNone) : wanted;
    }

    @Override
    public boolean colours() {
        return columns().isPresent() && Window.coloursWanted(request);
    }

    @Override
    public Optional<String> ask(String question, Streams streams) {
        try {
            return Optional.of(LineReaderBuilder.builder()
                    .terminal(terminal)
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .build()
                    .readLine(asWritten(question) + " "));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.of("");
        }
    }

    /** A prompt that is shown as it is: JLine takes a percent sign in one for the begin of a pattern. */
    static String asWritten(String prompt) {
        return prompt.replace("%", "%%");
    }

    /** A line of the shell itself. */
    void println(String line) {
        terminal.writer().println(line);
        terminal.flush();
    }
}
