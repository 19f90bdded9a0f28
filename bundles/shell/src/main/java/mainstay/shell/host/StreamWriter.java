package mainstay.shell.host;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import mainstay.book.Interruption;
import mainstay.reporting.text.Utf8Output;

/** Writes UTF-8 to a stream of Gogo, and stops when the stream takes no more, which the stream itself would not say. */
final class StreamWriter extends Writer implements Utf8Output {
    private static final int CHUNK = 1 << 14;

    private final PrintStream out;
    private final LongConsumer progress;
    private final StringBuilder waiting = new StringBuilder();

    StreamWriter(PrintStream out) {
        this(out, rows -> {});
    }

    /** @param progress takes how many rows were written, where there are many */
    StreamWriter(PrintStream out, LongConsumer progress) {
        this.out = out;
        this.progress = progress;
    }

    /** The stream takes no more. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("the output is closed");
        }
    }

    @Override
    public void write(char[] text, int start, int length) throws Refused {
        waiting.append(text, start, length);
        if (waiting.length() >= CHUNK) {
            flush();
        }
    }

    @Override
    public void flush() throws Refused {
        int end = waiting.length();
        if (end > 0 && Character.isHighSurrogate(waiting.charAt(end - 1))) {
            end--;
        }
        byte[] bytes = waiting.substring(0, end).getBytes(StandardCharsets.UTF_8);
        waiting.delete(0, end);
        write(bytes, bytes.length);
    }

    @Override
    public void appendUtf8(byte[] bytes, int length) throws Refused {
        if (waiting.length() > 0) {
            flush();
        }
        write(bytes, length);
    }

    @Override
    public void wroteRows(long rows) {
        progress.accept(rows);
    }

    private void write(byte[] bytes, int length) throws Refused {
        Interruption.check();
        out.write(bytes, 0, length);
        if (out.checkError()) {
            throw new Refused();
        }
    }

    @Override
    public void close() throws Refused {
        flush();
    }
}
