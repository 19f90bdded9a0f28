package mainstay.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import mainstay.server.protocol.Frame;

/** One of the two outputs of a client, to which a session writes. */
final class ClientOutput extends OutputStream {
    private static final int AT_ONCE = 1 << 16;

    private final OutgoingFrames frames;
    private final Frame.Kind kind;

    ClientOutput(OutgoingFrames frames, Frame.Kind kind) {
        this.frames = frames;
        this.kind = kind;
    }

    @Override
    public void write(int value) throws IOException {
        frames.say(new Frame(kind, new byte[] {(byte) value}));
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        for (int from = start; from < start + length; from += AT_ONCE) {
            int to = Math.min(start + length, from + AT_ONCE);
            frames.say(new Frame(kind, Arrays.copyOfRange(bytes, from, to)));
        }
    }
}
