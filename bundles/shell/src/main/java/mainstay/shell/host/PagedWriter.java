package mainstay.shell.host;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOError;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mainstay.book.Interruption;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/** Shows what fits the window at once, and more than that a page at a time. */
final class PagedWriter extends Writer {
    /** Programs that page nothing: whoever names one wants everything at once. */
    private static final List<String> NO_PAGERS = List.of("", "cat");

    private final Terminal terminal;
    private final Optional<String> program;
    private final PrintStream out;
    private final StringBuilder text = new StringBuilder();

    /** @param program the pager that the user wants ({@code PAGER}); empty for ours */
    PagedWriter(Terminal terminal, PrintStream out, Optional<String> program) {
        this.terminal = terminal;
        this.program = program;
        this.out = out;
    }

    /** Whether a pager shows everything at once. */
    static boolean isNone(String program) {
        return NO_PAGERS.contains(program);
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
        Interruption.check(); // a pager that starts after Ctrl-C would wait for keys that nobody sees
        String shown = text.toString();
        int height = terminal.getHeight();
        // The last line of the window is the prompt's.
        if (height <= 1
                || program.filter(PagedWriter::isNone).isPresent()
                || shown.lines().limit(height).count() < height) {
            out.write(shown.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        byte[] bytes = shown.getBytes(StandardCharsets.UTF_8);
        if (program.isPresent()) {
            page(bytes, program.get());
        } else {
            page(bytes);
        }
    }

    private static void page(byte[] bytes, String program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", program)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT);
        // As git does: less leaves the last page, shows colours, and does not break long lines.
        builder.environment().putIfAbsent("LESS", "FRSX");
        Process pager = builder.start();
        try (OutputStream text = pager.getOutputStream()) {
            text.write(bytes);
        } catch (IOException e) {
            // Who has seen enough reads no further.
        }
        try {
            pager.waitFor();
        } catch (InterruptedException e) {
            pager.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private void page(byte[] bytes) throws IOException {
        Thread reading = Thread.currentThread();
        SignalHandler before = terminal.handle(Signal.INT, signal -> reading.interrupt());
        try {
            Less pager = new TextPager(terminal);
            pager.chopLongLines = true;
            pager.noInit = true; // the last page stays on the screen
            pager.run(new Source.InputStreamSource(new ByteArrayInputStream(bytes), true, "q quits"));
        } catch (InterruptedException | InterruptedIOException | IOError e) {
            terminal.writer().println(); // Ctrl-C leaves it, as q does
        } finally {
            terminal.handle(Signal.INT, before);
            Thread.interrupted();
        }
    }

    /** It shows the text that it is given, and opens no file that somebody at the window asks for. */
    private static final class TextPager extends Less {
        private TextPager(Terminal terminal) {
            super(terminal, Path.of("").toAbsolutePath());
        }

        @Override
        protected void openSource() throws IOException {
            if (sources.get(sourceIdx) instanceof Source.URLSource file) {
                throw new FileNotFoundException(file.getName());
            }
            super.openSource();
        }
    }
}
