package mainstay.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import mainstay.server.protocol.Connection;
import mainstay.server.protocol.Frame;
import mainstay.server.protocol.Frame.Kind;
import mainstay.server.protocol.Hello;

/**
 * Where a process begins that works on an engine which serves its data directory. It hands the command line over, and from then
 * on its standard streams, the size of its window and Ctrl-C; it knows nothing of books. No class of it may need another jar
 * than the launcher's own and the server's, as it is to answer at once.
 */
public final class Client {
    private static final int FAILED = 1;
    private static final int WRONG_CALL = 2;
    private static final int INTERRUPTED = 130;
    private static final long LONGEST_ANSWER_MILLIS = 10_000;
    private static final int AT_ONCE = 1 << 16;

    private final Connection engine;
    private final ClientTerminal terminal;
    private final PrintStream errors;
    private final BlockingQueue<Kind> inputWanted = new ArrayBlockingQueue<>(1);
    private volatile boolean interrupted;
    /** Why standard output takes no more; empty while it does. */
    private String outputLost = "";

    private Client(Connection engine, ClientTerminal terminal, PrintStream errors) {
        this.engine = engine;
        this.terminal = terminal;
        this.errors = errors;
    }

    /**
     * Runs the command line on the engine that serves at a socket, and ends the process with its status.
     *
     * @param arguments the socket, and what was typed behind {@code mainstay}
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Nothing of the process is left to end: no hook, no thread that anybody waits for.
        Runtime.getRuntime()
                .halt(status(Path.of(arguments[0]), Arrays.copyOfRange(arguments, 1, arguments.length), errors));
    }

    private static int status(Path socket, String[] typed, PrintStream errors) throws Exception {
        Arguments arguments;
        try {
            arguments = Arguments.parse(typed);
            arguments.refuseWhereServed();
        } catch (WrongCall e) {
            errors.println("mainstay: " + e.getMessage());
            return WRONG_CALL;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            Console console = Console.current();
            Mode mode = Mode.of(arguments, console);
            ClientTerminal terminal = ClientTerminal.of(mode, console);
            try {
                Client client = new Client(new Connection(channel), terminal, errors);
                return client.run(client.hello(arguments, mode, console));
            } finally {
                terminal.restore();
            }
        } catch (ConnectException e) {
            if (StaleSocket.remove(socket)) {
                errors.println("mainstay: the engine that served " + socket.getParent()
                        + " was killed; what it had acknowledged is kept, and this works without it");
            }
            return alone(typed);
        } catch (IOException e) {
            errors.println("mainstay: the engine that serves at " + socket + " cannot be reached: " + e.getMessage()
                    + "; ask who runs it, or work on your own: mainstay --alone");
            return FAILED;
        }
    }

    /** Runs the command line in a process that does not look for an engine. */
    private static int alone(String... typed) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("java.class.path")).toRealPath();
        List<String> line =
                new ArrayList<>(List.of(jar.resolveSibling("mainstay").toString(), "--alone"));
        line.addAll(List.of(typed));
        Process process = new ProcessBuilder(line).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "mainstay alone")); // whatever ends this one
        return process.waitFor();
    }

    private Hello hello(Arguments arguments, Mode mode, Console console) throws IOException {
        String rc = Launcher.settings(arguments, mode, console);
        return new Hello(
                Usage.build(),
                mode.name(),
                arguments.words(),
                arguments.script(),
                arguments.keepGoing(),
                arguments.debug(),
                console.columns(),
                terminal.rows(),
                console.errors(),
                Path.of("").toAbsolutePath().toString(),
                rc,
                rc.isEmpty() ? "" : text(rc),
                System.getenv());
    }

    /** The user's own file is read here, with the user's rights. */
    private String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            errors.println("mainstay: " + file + " cannot be read; --no-rc does without it: " + e.getMessage());
            return "";
        }
    }

    private int run(Hello hello) throws IOException {
        engine.send(hello.frame());
        terminal.begin(this::interrupt, this::resize);
        Thread input = new Thread(this::sendInput, "mainstay input");
        input.setDaemon(true);
        input.start();
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (Optional<Frame> next = engine.receive(); next.isPresent(); next = engine.receive()) {
                Frame frame = next.get();
                switch (frame.kind()) {
                    case OUTPUT -> write(out, frame.content());
                    case ERRORS -> errors.write(frame.content());
                    case WANTS_INPUT -> inputWanted.offer(Kind.WANTS_INPUT);
                    case ENDED -> {
                        return ended(frame.number(0));
                    }
                    case REFUSED -> {
                        errors.println("mainstay: " + frame.text());
                        return FAILED;
                    }
                    default -> throw new IOException("the engine sent a frame " + frame.kind());
                }
            }
        } catch (IOException e) {
            return lost(e.getMessage());
        }
        return lost("it has ended");
    }

    private int lost(String why) {
        if (interrupted) {
            return INTERRUPTED;
        }
        terminal.restore();
        if (!terminal.endsWithItsLine()) {
            errors.println(); // below the prompt, where somebody may be typing
        }
        errors.println(
                "mainstay: the connection to the engine was lost (" + why + "); what it had acknowledged is kept,"
                        + " and what ran may not have been done: look before you do it again");
        return FAILED;
    }

    /** Where standard output takes no more, the engine ends the session as it would end one at that output. */
    private void write(OutputStream out, byte[] bytes) {
        if (!outputLost.isEmpty()) {
            return;
        }
        try {
            out.write(bytes);
        } catch (IOException e) {
            outputLost = String.valueOf(e.getMessage());
            sendOrLeave(Frame.of(Kind.OUTPUT_LOST, outputLost));
        }
    }

    /** The session may have ended well before it was known that its output was lost; a reader that has seen enough is no error. */
    private int ended(int status) {
        boolean lost =
                !outputLost.isEmpty() && !outputLost.toLowerCase(Locale.ROOT).contains("pipe");
        if (status != 0 || !lost) {
            return status;
        }
        errors.println("mainstay: cannot write to standard output: " + outputLost);
        return FAILED;
    }

    /** Has the engine end what runs; a command that ends with it waits for what the engine says of that, but not for ever. */
    private void interrupt() {
        sendOrLeave(Frame.of(Kind.INTERRUPT));
        if (!terminal.endsWithItsLine()) {
            return;
        }
        interrupted = true;
        try {
            Thread.sleep(LONGEST_ANSWER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        errors.println("mainstay: the engine goes on with what cannot end yet; jobs shows it");
        Runtime.getRuntime().halt(INTERRUPTED);
    }

    private void resize(int columns, int rows) {
        sendOrLeave(Frame.of(Kind.SIZE, columns, rows));
    }

    private void sendInput() {
        byte[] bytes = new byte[AT_ONCE];
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            int read = 0;
            while (read >= 0) {
                inputWanted.take();
                read = in.read(bytes);
                engine.send(new Frame(Kind.INPUT, Arrays.copyOf(bytes, Math.max(read, 0))));
            }
        } catch (IOException e) {
            sendOrLeave(Frame.of(Kind.INPUT)); // what cannot be read has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the connection is lost, whoever reads from it says so. */
    private void sendOrLeave(Frame frame) {
        try {
            engine.send(frame);
        } catch (IOException e) {
            System.getLogger(Client.class.getName()).log(System.Logger.Level.DEBUG, "the connection is lost", e);
        }
    }
}
