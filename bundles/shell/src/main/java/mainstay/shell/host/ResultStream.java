package mainstay.shell.host;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output, which remembers why it failed: Gogo's streams only know that they did. */
final class ResultStream extends OutputStream {
    private final OutputStream out;
    private volatile IOException failure;

    ResultStream(OutputStream out) {
        this.out = out;
    }

    /** Why output was lost; empty also when the reader has merely seen enough. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure).filter(e -> !readerLeft(e));
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            out.write(bytes, start, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() {
        // Open to the end of the process.
    }

    private static boolean readerLeft(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
