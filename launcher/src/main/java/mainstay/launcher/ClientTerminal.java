package mainstay.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import org.jline.utils.Signals;

/**
 * The terminal at which a client was called. A shell with a line editor gets every key as it is pressed, and the engine draws
 * what is seen; in every other mode the terminal stays as it is. {@code stty} does both, as the JDK cannot.
 */
final class ClientTerminal {
    private final boolean keys;
    private final boolean lines;
    private final String before;

    private ClientTerminal(boolean keys, boolean lines, String before) {
        this.keys = keys;
        this.lines = lines;
        this.before = before;
    }

    /** What is told of the size of the window. */
    @FunctionalInterface
    interface Resized {
        /** The window has this size now. */
        void to(int columns, int rows);
    }

    /** The terminal of this process, in so far as a mode needs it. */
    static ClientTerminal of(Mode mode, Console console) throws IOException {
        boolean keys = mode == Mode.TERMINAL;
        boolean lines = keys || mode == Mode.PLAIN;
        return new ClientTerminal(keys, lines, keys ? stty("-g") : "");
    }

    /** The height of the window in lines; 0 where nobody needs it. */
    int rows() throws IOException {
        return keys ? size()[0] : 0;
    }

    /** Whether Ctrl-C ends what was called, and not one line of a shell. */
    boolean endsWithItsLine() {
        return !lines;
    }

    /** From now on keys go to the engine, and it is told of Ctrl-C and of the size of the window. */
    void begin(Runnable interrupted, Resized resized) throws IOException {
        if (!lines) {
            // What ends the process asks the engine first. A handler of signals takes longer to be made than most
            // commands run.
            Runtime.getRuntime().addShutdownHook(new Thread(interrupted, "mainstay interrupt"));
            return;
        }
        Signals.register("INT", interrupted);
        if (!keys) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::restore, "mainstay terminal"));
        Signals.register("WINCH", () -> tell(resized));
        stty("raw", "-echo");
    }

    private static void tell(Resized resized) {
        try {
            int[] size = size();
            resized.to(size[1], size[0]);
        } catch (IOException e) {
            System.getLogger(ClientTerminal.class.getName()).log(System.Logger.Level.DEBUG, "the window's size", e);
        }
    }

    /** Leaves the terminal as it was. */
    void restore() {
        if (!keys) {
            return;
        }
        try {
            stty(before);
        } catch (IOException e) {
            System.getLogger(ClientTerminal.class.getName()).log(System.Logger.Level.DEBUG, "the terminal", e);
        }
    }

    /** Lines and columns. */
    private static int[] size() throws IOException {
        String[] numbers = stty("size").split(" ", -1);
        return numbers.length == 2 && numbers[0].matches("[0-9]+") && numbers[1].matches("[0-9]+")
                ? new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])}
                : new int[2];
    }

    private static String stty(String... words) throws IOException {
        String[] line = new String[words.length + 1];
        line[0] = "stty";
        System.arraycopy(words, 0, line, 1, words.length);
        Process process =
                new ProcessBuilder(line).redirectInput(Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
