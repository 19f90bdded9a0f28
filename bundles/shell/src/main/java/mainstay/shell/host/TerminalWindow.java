package mainstay.shell.host;

import java.io.PrintStream;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The window of a terminal, as large as it is at the moment. */
final class TerminalWindow implements Window {
    private volatile Terminal terminal;

    /** Says which terminal it is. */
    void open(Terminal shown) {
        terminal = shown;
    }

    @Override
    public OptionalInt columns() {
        int width = terminal.getWidth();
        return width > 0 ? OptionalInt.of(width) : OptionalInt.empty();
    }

    @Override
    public Writer writer(PrintStream out) {
        return new PagedWriter(
                terminal, out, Optional.ofNullable(System.getenv("PAGER")).map(String::strip));
    }

    @Override
    public Optional<String> ask(String question, Streams streams) {
        try {
            return Optional.of(LineReaderBuilder.builder()
                    .terminal(terminal)
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .build()
                    .readLine(question + " "));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.of("");
        }
    }

    /** A line of the shell itself. */
    void println(String line) {
        terminal.writer().println(line);
        terminal.flush();
    }
}
