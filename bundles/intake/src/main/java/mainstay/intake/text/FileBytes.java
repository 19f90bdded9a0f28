package mainstay.intake.text;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** The bytes of one block of a file at a time, in memory that is used again for the next. */
public final class FileBytes {
    /** How many bytes there are behind those that were read, so that whole words can be looked at. */
    static final int SPARE = 16;

    private ByteBuffer direct = ByteBuffer.allocateDirect(1 << 16);
    private byte[] bytes = new byte[0];

    /** Reads bytes {@code from} to {@code to - 1}; there are {@link #SPARE} more behind them. */
    public byte[] read(FileChannel file, long from, long to) throws IOException {
        int size = (int) (to - from);
        if (bytes.length < size + SPARE) {
            bytes = Arrays.copyOf(bytes, size + SPARE + (size >> 3));
            direct = ByteBuffer.allocateDirect(bytes.length);
        }
        direct.clear().limit(size);
        while (direct.hasRemaining()) {
            if (file.read(direct, from + direct.position()) < 0) {
                throw new EOFException("the file has become shorter while it was read");
            }
        }
        direct.flip().get(bytes, 0, size);
        return bytes;
    }
}
