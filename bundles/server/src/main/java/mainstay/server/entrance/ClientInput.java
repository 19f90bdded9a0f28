package mainstay.server.entrance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import mainstay.server.protocol.Frame;

/** The standard input of a client, which is asked for it when a session reads. */
final class ClientInput extends InputStream {
    private static final byte[] NOTHING = new byte[0];

    private final OutgoingFrames frames;
    private byte[] received = NOTHING;
    private int next;
    private boolean asked;
    private boolean over;
    private boolean interrupted;

    ClientInput(OutgoingFrames frames) {
        this.frames = frames;
    }

    /** Whether the client was asked for more than it has sent. */
    synchronized boolean isWanted() {
        return asked;
    }

    /** Takes what the client read; nothing for the end. */
    synchronized void receive(byte[] bytes) {
        byte[] all = new byte[received.length - next + bytes.length];
        System.arraycopy(received, next, all, 0, received.length - next);
        System.arraycopy(bytes, 0, all, received.length - next, bytes.length);
        received = all;
        next = 0;
        over |= bytes.length == 0;
        asked = false;
        notifyAll();
    }

    /** Has a session that waits for input wait no longer. */
    synchronized void interrupt() {
        interrupted = true;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        interrupted = false;
        while (next == received.length && !over) {
            if (!asked) {
                asked = true;
                frames.say(Frame.of(Frame.Kind.WANTS_INPUT));
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                interrupted = true;
            }
            if (interrupted) {
                throw new InterruptedIOException("interrupted");
            }
        }
        int taken = Math.min(length, received.length - next);
        System.arraycopy(received, next, bytes, start, taken);
        next += taken;
        return taken == 0 ? -1 : taken;
    }

    @Override
    public synchronized int available() {
        return received.length - next;
    }
}
