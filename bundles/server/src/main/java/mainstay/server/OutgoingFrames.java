package mainstay.server;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import mainstay.server.protocol.Connection;
import mainstay.server.protocol.Frame;

/**
 * The frames on their way to one client, written by a thread of their own: a thread that is interrupted while it writes to a
 * connection would close it. Whoever has more to say than the client reads waits.
 */
final class OutgoingFrames {
    private static final int MOST_WAITING = 64;

    private final Queue<Frame> waiting = new ArrayDeque<>();
    private boolean over;
    private boolean lost;
    private boolean writing;

    /** Writes what is said, until {@link #end} or until the client is gone. */
    void sendOver(Connection connection) {
        try {
            for (Frame next = next(); next != null; next = next()) {
                connection.send(next);
            }
        } catch (IOException e) {
            lose();
        }
    }

    private synchronized Frame next() {
        writing = false;
        notifyAll();
        while (waiting.isEmpty() && !over && !lost) {
            await();
        }
        Frame next = lost ? null : waiting.poll();
        writing = next != null;
        notifyAll();
        return next;
    }

    /**
     * Says something to the client.
     *
     * @throws IOException if it is gone
     */
    synchronized void say(Frame frame) throws IOException {
        boolean interrupted = false;
        while (waiting.size() >= MOST_WAITING && !lost) {
            interrupted |= await();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (lost || over) {
            throw new IOException("the client is gone");
        }
        waiting.add(frame);
        notifyAll();
    }

    /** Nobody is there any more; who waits to say something need not. */
    synchronized void lose() {
        lost = true;
        waiting.clear();
        notifyAll();
    }

    /** Nothing more will be said; comes back when all has been written, or the client is gone. */
    synchronized void end() {
        over = true;
        notifyAll();
        boolean interrupted = false;
        while (!lost && (writing || !waiting.isEmpty())) {
            interrupted |= await();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean await() {
        try {
            wait();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
