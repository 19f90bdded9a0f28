package mainstay.server.entrance;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import mainstay.book.MainstayException;
import mainstay.server.protocol.Frame;
import mainstay.server.protocol.Frame.Kind;
import mainstay.server.protocol.FrameLink;
import mainstay.server.protocol.Hello;
import mainstay.shell.session.OpenSession;
import mainstay.shell.session.RemoteTerminal;
import mainstay.shell.session.SessionRequest;
import mainstay.workspace.roles.Rights;

/** One client: what it sends, what it is sent, and the session between the two. */
public final class ClientConnection implements RemoteTerminal, ServedClient {
    /** No window is wider or higher, whatever a client says. */
    private static final int LARGEST_WINDOW = 10_000;

    private final ServedEngine engine;
    private final Newcomer user;
    private final OutgoingFrames frames = new OutgoingFrames();
    private final ClientInput input = new ClientInput(frames);
    private final ClientOutput output = new ClientOutput(frames, Kind.OUTPUT);
    private volatile Optional<OpenSession> session = Optional.empty();
    private volatile int columns;
    private volatile int rows;
    private volatile Hello hello;
    private volatile Rights rights = Rights.everything();
    private volatile boolean gone;
    /** Whether Ctrl-C was pressed before the session was there, or after. */
    private volatile boolean interrupted;

    /**
     * A connection.
     *
     * @param user who is at the other end
     */
    public ClientConnection(ServedEngine engine, Newcomer user) {
        this.engine = engine;
        this.user = user;
    }

    @Override
    public String user() {
        return user.name();
    }

    /** Whether there is a session. */
    public boolean isOpen() {
        return session.isPresent();
    }

    @Override
    public void cancel() {
        session.ifPresent(OpenSession::interrupt);
    }

    @Override
    public void say(String sentence) {
        session.ifPresent(open -> open.say(sentence));
    }

    @Override
    public void leave() {
        input.receive(new byte[0]);
    }

    @Override
    public void drop() {
        gone = true;
        frames.lose();
        input.receive(new byte[0]);
        cancel();
    }

    /**
     * Reads what the client wants.
     *
     * @return why it gets no session; empty if it does
     * @throws IOException if it is no client of Mainstay
     */
    public Optional<String> greet(FrameLink connection) throws IOException {
        hello = Hello.of(connection.receive().orElseThrow(() -> new EOFException("a client that says nothing")));
        resize(hello.columns(), hello.rows());
        if (hello.version().equals(engine.version())) {
            return refusedByRoles();
        }
        return Optional.of("the engine that serves " + engine.data() + " is mainstay " + engine.version()
                + ", and this is " + hello.version() + "; use the same version, or end that engine first");
    }

    /** Who may do what is read anew for each client; a file that cannot be understood lets nobody in. */
    private Optional<String> refusedByRoles() {
        try {
            rights = user.rights(engine.roles())
                    .telling(refusal -> engine.refusals().accept(user(), refusal));
            return Optional.empty();
        } catch (MainstayException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Runs the session that was asked for, and reads what the client sends meanwhile, until one of the two is over.
     *
     * @param threads starts work on a thread of its own
     * @param ended called when the session is over and all that it said is sent
     */
    public void serve(FrameLink connection, Consumer<Runnable> threads, Runnable ended) throws IOException {
        threads.accept(() -> frames.sendOver(connection));
        threads.accept(() -> {
            try {
                runSession();
            } finally {
                ended.run(); // whatever became of the session, the client does not wait for more
            }
        });
        try {
            for (Optional<Frame> next = connection.receive(); next.isPresent(); next = connection.receive()) {
                take(next.get());
            }
        } finally {
            drop();
        }
    }

    private void take(Frame frame) throws IOException {
        switch (frame.kind()) {
            case INPUT -> {
                if (!input.isWanted()) {
                    throw new IOException("a client that sends input which nobody asked for");
                }
                input.receive(frame.content());
            }
            case INTERRUPT -> {
                interrupted = true;
                cancel();
                input.interrupt();
            }
            case OUTPUT_LOST -> output.lose(frame.text());
            case SIZE -> {
                resize(frame.number(0), frame.number(1));
                session.ifPresent(OpenSession::resized);
            }
            default -> throw new IOException("a client that sends a frame " + frame.kind());
        }
    }

    private void resize(int wide, int high) {
        columns = Math.max(0, Math.min(LARGEST_WINDOW, wide));
        rows = Math.max(0, Math.min(LARGEST_WINDOW, high));
    }

    private void runSession() {
        try {
            int status = engine.sessions().run(request());
            frames.say(Frame.of(Kind.ENDED, status));
            frames.end();
        } catch (IOException | RuntimeException e) {
            System.getLogger(ClientConnection.class.getName()).log(System.Logger.Level.DEBUG, "client of " + user(), e);
        } finally {
            frames.lose();
        }
    }

    private SessionRequest request() {
        return new SessionRequest(
                SessionRequest.Mode.valueOf(hello.mode()),
                hello.words(),
                hello.script(),
                hello.keepGoing(),
                hello.debug(),
                input,
                output,
                new ClientOutput(frames, Kind.ERRORS),
                columns,
                hello.progress(),
                Path.of(hello.folder()),
                engine.home(),
                engine.data(),
                user(),
                engine.usage(),
                hello.rc(),
                hello.environment(),
                rights,
                Optional.of(this));
    }

    @Override
    public String settings() {
        return hello.settings();
    }

    @Override
    public boolean sharesFiles() {
        return user.ownsEngine();
    }

    @Override
    public String place() {
        return user.place();
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void opened(OpenSession opened) {
        session = Optional.of(opened);
        if (gone || interrupted) {
            opened.interrupt();
        }
        if (columns != hello.columns() || rows != hello.rows()) {
            opened.resized();
        }
    }
}
