package mainstay.server.protocol;

import java.io.IOException;
import java.util.Optional;

/** One end of a connection, whatever carries the frames. One thread may read while another writes; several may write. */
public interface FrameLink {

    /** Sends a frame; comes back when what carries it has taken all of it. */
    void send(Frame frame) throws IOException;

    /**
     * Waits for the next frame; for one thread at a time.
     *
     * @return the frame; empty when the other end has closed the connection
     * @throws IOException if what comes is no frame, or a part of one
     */
    Optional<Frame> receive() throws IOException;
}
