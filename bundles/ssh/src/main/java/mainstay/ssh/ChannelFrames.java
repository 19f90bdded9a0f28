package mainstay.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import mainstay.server.protocol.Frame;
import mainstay.server.protocol.Frame.Kind;
import mainstay.server.protocol.FrameLink;
import mainstay.server.protocol.Hello;

/** A channel as frames: says to an engine that serves what a client of Mainstay would, and does what that would be told. */
final class ChannelFrames implements FrameLink {
    private static final int REFUSED = 1;
    private static final int AT_ONCE = 1 << 16;

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final IntConsumer ended;
    private final BlockingQueue<Optional<Frame>> said = new LinkedBlockingQueue<>();
    private final Semaphore inputWanted = new Semaphore(0);
    private volatile boolean closed;

    /**
     * A channel.
     *
     * @param ended takes the exit status
     */
    ChannelFrames(Hello hello, ChannelStreams streams, IntConsumer ended) throws IOException {
        this.in = streams.in();
        this.out = streams.out();
        this.err = streams.err();
        this.ended = ended;
        said.add(Optional.of(hello.frame()));
    }

    @Override
    public Optional<Frame> receive() throws IOException {
        try {
            return said.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void send(Frame frame) throws IOException {
        switch (frame.kind()) {
            case OUTPUT -> write(out, frame.content());
            case ERRORS -> write(err, frame.content());
            case WANTS_INPUT -> inputWanted.release();
            case ENDED -> ended.accept(frame.number(0));
            case REFUSED -> {
                write(err, ("mainstay: " + frame.text() + "\n").getBytes(StandardCharsets.UTF_8));
                ended.accept(REFUSED);
            }
            default -> throw new IOException("an engine that sends a frame " + frame.kind());
        }
    }

    private static void write(OutputStream stream, byte[] bytes) throws IOException {
        stream.write(bytes);
        stream.flush();
    }

    /** Reads what is typed whenever a command asks for it, until there is no more. */
    void readInput() {
        byte[] bytes = new byte[AT_ONCE];
        try {
            int read = 0;
            while (read >= 0) {
                inputWanted.acquire();
                read = closed ? -1 : in.read(bytes);
                said.add(Optional.of(new Frame(Kind.INPUT, Arrays.copyOf(bytes, Math.max(read, 0)))));
            }
        } catch (IOException e) {
            said.add(Optional.of(Frame.of(Kind.INPUT))); // what cannot be read has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The window has another size. */
    void resize(int columns, int rows) {
        said.add(Optional.of(Frame.of(Kind.SIZE, columns, rows)));
    }

    /** Ctrl-C was pressed. */
    void interrupt() {
        said.add(Optional.of(Frame.of(Kind.INTERRUPT)));
    }

    /** Nobody is there any more. */
    void close() {
        closed = true;
        inputWanted.release();
        said.add(Optional.empty());
    }
}
