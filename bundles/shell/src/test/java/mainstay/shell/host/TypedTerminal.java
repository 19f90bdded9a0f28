package mainstay.shell.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** A terminal without a window, at which a test types and reads, and the shell that runs at it. */
final class TypedTerminal implements AutoCloseable {
    private static final long LONGEST_MILLIS = 30_000;
    private static final String PROMPT = "mainstay> ";

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Terminal terminal;
    private final CompletableFuture<Integer> status;

    TypedTerminal(ToIntFunction<Terminal> shell) throws IOException {
        terminal = new ExternalTerminal(
                "test", "xterm", new PipedInputStream(keys, 1 << 16), screen, StandardCharsets.UTF_8);
        terminal.setSize(new Size(120, 24));
        status = CompletableFuture.supplyAsync(() -> shell.applyAsInt(terminal));
        awaitText(PROMPT);
    }

    /** Gives the window another size. */
    void resize(int columns, int rows) {
        terminal.setSize(new Size(columns, rows));
    }

    /** Types keys, as they are. */
    void type(String typed) throws IOException {
        keys.write(typed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Presses Ctrl-C. */
    void interrupt() throws IOException {
        type("\u0003");
    }

    /** Types a line and waits until the shell asks for the next; what stood on the screen between the two. */
    String answer(String line) throws IOException {
        forget();
        type(line + "\r");
        return awaitText(PROMPT);
    }

    /** Forgets what is on the screen. */
    void forget() {
        screen.reset();
    }

    /** Waits until the screen shows a text behind the first line; all that it shows then, without what only moves the cursor. */
    String awaitText(String text) {
        long end = System.currentTimeMillis() + LONGEST_MILLIS;
        while (System.currentTimeMillis() < end) {
            String shown = shown();
            if (shown.contains(text)) {
                return shown;
            }
            pause();
        }
        throw new AssertionError("\"" + text + "\" was not shown, but: " + shown());
    }

    /** What the screen shows. */
    String shown() {
        return screen.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[()][0-9A-Z]|\u001b[=>]|\r", "");
    }

    /** Waits until the shell has ended; its exit status. */
    int status() throws Exception {
        return status.get(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        keys.close();
        terminal.close();
    }
}
