package mainstay.shell.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/** Shows what fits the window at once, and more than that a page at a time. */
final class PagedWriter extends Writer {
    private final Terminal terminal;
    private final PrintStream out;
    private final StringBuilder text = new StringBuilder();

    PagedWriter(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public void write(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void flush() {
        // Only the end tells whether it fits.
    }

    @Override
    public void close() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(); // a pager that starts after Ctrl-C would wait for keys that nobody sees
        }
        String shown = text.toString();
        int height = terminal.getHeight();
        // The last line of the window is the prompt's.
        if (height <= 1 || shown.lines().limit(height).count() < height) {
            out.write(shown.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        page(shown.getBytes(StandardCharsets.UTF_8));
    }

    private void page(byte[] bytes) throws IOException {
        try {
            Less pager = new Less(terminal, Path.of("").toAbsolutePath());
            pager.chopLongLines = true;
            pager.run(new Source.InputStreamSource(new ByteArrayInputStream(bytes), true, "q quits"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
