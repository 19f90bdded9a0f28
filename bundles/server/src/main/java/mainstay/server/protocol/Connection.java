package mainstay.server.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * One end of a connection. A thread may read while another writes, which the streams that the JDK makes of a channel do not let
 * them; several may write.
 */
public final class Connection implements FrameLink, AutoCloseable {
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int AT_ONCE = 1 << 16;

    private final SocketChannel channel;
    private final ByteBuffer received = ByteBuffer.allocate(AT_ONCE).flip();
    private final Object writing = new Object();

    /** The end that a channel has here, which is closed with it. */
    public Connection(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public void send(Frame frame) throws IOException {
        byte[] content = frame.content();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + content.length);
        bytes.put(frame.kind().letter()).putInt(content.length).put(content).flip();
        synchronized (writing) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    @Override
    public Optional<Frame> receive() throws IOException {
        if (!received.hasRemaining() && !fill()) {
            return Optional.empty();
        }
        byte letter = received.get();
        Frame.Kind kind =
                Frame.Kind.of(letter).orElseThrow(() -> new IOException("a frame that begins with the byte " + letter));
        int length = ByteBuffer.wrap(bytes(Integer.BYTES)).getInt();
        if (length < 0 || length > Frame.MOST_BYTES) {
            throw new IOException("a frame of " + length + " bytes");
        }
        return Optional.of(new Frame(kind, bytes(length)));
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            if (!received.hasRemaining() && !fill()) {
                throw new EOFException("a part of a frame");
            }
            int taken = Math.min(length - done, received.remaining());
            received.get(bytes, done, taken);
            done += taken;
        }
        return bytes;
    }

    private boolean fill() throws IOException {
        received.clear();
        int read = channel.read(received);
        received.flip();
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
