package mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess;
import org.jline.builtins.ScreenTerminal;

/** The distribution at a terminal of the system, which the program {@code script} makes, and what its screen shows. */
final class TypedProcess implements AutoCloseable {
    /** So many that nothing leaves the screen, and no pager is needed. */
    private static final int ROWS = 600;

    private static final long LONGEST_MILLIS = 60_000;
    private static final long BETWEEN_LOOKS_MILLIS = 20;
    private static final long A_SECOND = 1_000;
    private static final String PROMPT = ">";

    private final Process process;
    private final OutputStream keys;
    private final StringBuilder printed = new StringBuilder();
    private final ScreenTerminal screen;
    private final Thread reading;

    private TypedProcess(Process process, int columns) {
        this.process = process;
        this.keys = process.getOutputStream();
        this.screen = new ScreenTerminal(columns, ROWS);
        this.reading = new Thread(this::read, "terminal");
        reading.setDaemon(true);
        reading.start();
    }

    /** Whether the system has what makes terminals. */
    static boolean isPossible() {
        return Files.isExecutable(Path.of("/usr/bin/script"));
    }

    /**
     * Starts the interactive shell.
     *
     * @param columns the width of the window in character cells
     */
    static TypedProcess start(Shell shell, int columns) throws IOException {
        return start(List.of(), shell, columns);
    }

    /**
     * The same for somebody else.
     *
     * @param as what runs a command as another user
     */
    static TypedProcess start(List<String> as, Shell shell, int columns) throws IOException {
        ProcessBuilder command = shell.start(Map.of("PAGER", "cat"));
        return start(as, command, command.command().get(0) + " --no-rc", columns);
    }

    /** Starts what a line of the system's shell says, where the process would have started. */
    static TypedProcess start(ProcessBuilder command, String program, int columns) throws IOException {
        return start(List.of(), command, program, columns);
    }

    private static TypedProcess start(List<String> as, ProcessBuilder command, String program, int columns)
            throws IOException {
        command.environment().put("TERM", "xterm");
        String line = "stty cols " + columns + " rows " + ROWS + "; exec " + program;
        command.command(Stream.concat(as.stream(), Stream.of("/usr/bin/script", "-qefc", line, "/dev/null"))
                .toList());
        return new TypedProcess(MainstayProcess.start(command.redirectErrorStream(true)), columns);
    }

    private void read() {
        byte[] bytes = new byte[8192];
        try (InputStream in = process.getInputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                synchronized (printed) {
                    printed.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types keys, as they are. */
    void type(String typed) throws IOException {
        keys.write(typed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits until the shell asks for the first line. */
    void awaitPrompt() {
        await(() -> shown().endsWith(PROMPT));
    }

    /** Waits until a text is shown that somebody else has sent. */
    void awaitText(String text) {
        await(() -> shown().contains(text) && shown().endsWith(PROMPT));
    }

    /** Types a line and waits until the shell asks for the next. */
    void answer(String line) throws IOException {
        long before = prompts();
        type(line + "\r");
        await(() -> shown().endsWith(PROMPT) && prompts() > before);
    }

    /** Types a line, presses Ctrl-C when it has begun, and waits until the shell asks for the next. */
    void interrupted(String line) throws IOException {
        type(line + "\r");
        await(() -> shown().endsWith(line));
        pause(A_SECOND);
        long before = prompts();
        type("\u0003");
        await(() -> shown().endsWith(PROMPT) && prompts() > before);
    }

    /** How many lines the shell has asked for: a line that is still drawn anew may end as a prompt does. */
    private long prompts() {
        return shown().lines()
                .filter(line -> line.matches("([\\w*-]+( [\\w *-]+)?)?>.*"))
                .count();
    }

    private void await(BooleanSupplier shown) {
        long limit = System.currentTimeMillis() + LONGEST_MILLIS;
        while (!shown.getAsBoolean()) {
            if (System.currentTimeMillis() > limit) {
                throw new AssertionError("what was waited for is not shown, but:\n" + shown());
            }
            pause(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The lines on the screen, without blanks at their ends. */
    String shown() {
        synchronized (printed) {
            int whole = wholeCharacters();
            byte[] bytes = printed.substring(0, whole).getBytes(StandardCharsets.ISO_8859_1);
            screen.write(new String(bytes, StandardCharsets.UTF_8));
            printed.delete(0, whole);
        }
        return screen.toString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Where the last character ends that has all its bytes: the others of one may come with the next. */
    private int wholeCharacters() {
        int end = printed.length();
        int begin = Math.max(0, end - 1);
        while (begin > 0 && (printed.charAt(begin) & 0xc0) == 0x80) {
            begin--;
        }
        if (end == 0 || printed.charAt(begin) < 0xc0) {
            return end;
        }
        int bytes = printed.charAt(begin) >= 0xf0 ? 4 : printed.charAt(begin) >= 0xe0 ? 3 : 2;
        return end - begin < bytes ? begin : end;
    }

    /** Waits for the end of the process; its exit status. */
    int status() throws InterruptedException {
        return MainstayProcess.status(process);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
