package mainstay.server.entrance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import mainstay.server.protocol.Frame;

/** One of the two outputs of a client, to which a session writes. */
final class ClientOutput extends OutputStream {
    private static final int AT_ONCE = 1 << 16;

    private final OutgoingFrames frames;
    private final Frame.Kind kind;
    private volatile Optional<String> lost = Optional.empty();

    ClientOutput(OutgoingFrames frames, Frame.Kind kind) {
        this.frames = frames;
        this.kind = kind;
    }

    /** The client cannot write what it is sent: whoever writes here fails as at an output of their own. */
    void lose(String why) {
        lost = Optional.of(why);
    }

    @Override
    public void write(int value) throws IOException {
        check();
        frames.say(new Frame(kind, new byte[] {(byte) value}));
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        for (int from = start; from < start + length; from += AT_ONCE) {
            check();
            int to = Math.min(start + length, from + AT_ONCE);
            frames.say(new Frame(kind, Arrays.copyOfRange(bytes, from, to)));
        }
    }

    private void check() throws IOException {
        if (lost.isPresent()) {
            throw new IOException(lost.get());
        }
    }
}
