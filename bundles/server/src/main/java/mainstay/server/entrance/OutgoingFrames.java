package mainstay.server.entrance;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import mainstay.server.protocol.Frame;
import mainstay.server.protocol.FrameLink;

/**
 * The frames on their way to one client, written by a thread of their own: a thread that is interrupted while it writes to a
 * connection would close it. Whoever has more to say than the client reads waits.
 */
final class OutgoingFrames {
    private static final int MOST_WAITING = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Frame> waiting = new ArrayDeque<>();
    private boolean over;
    private boolean lost;
    private boolean writing;

    /** Writes what is said, until {@link #end} or until the client is gone. */
    void sendOver(FrameLink connection) {
        try {
            for (Frame next = next(); next != null; next = next()) {
                connection.send(next);
            }
        } catch (IOException e) {
            lose();
        }
    }

    private Frame next() {
        lock.lock();
        try {
            writing = false;
            changed.signalAll();
            while (waiting.isEmpty() && !over && !lost) {
                changed.awaitUninterruptibly();
            }
            Frame next = lost ? null : waiting.poll();
            writing = next != null;
            changed.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says something to the client.
     *
     * @throws IOException if it is gone
     */
    void say(Frame frame) throws IOException {
        lock.lock();
        try {
            while (waiting.size() >= MOST_WAITING && !lost) {
                changed.awaitUninterruptibly();
            }
            if (lost || over) {
                throw new IOException("the client is gone");
            }
            waiting.add(frame);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is there any more; who waits to say something need not. */
    void lose() {
        lock.lock();
        try {
            lost = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be said; comes back when all has been written, or the client is gone. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
            while (!lost && (writing || !waiting.isEmpty())) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
