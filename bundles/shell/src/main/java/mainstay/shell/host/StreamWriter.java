package mainstay.shell.host;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes UTF-8 to a stream of Gogo, and stops when the stream takes no more, which the stream itself would not say. */
final class StreamWriter extends Writer {
    private static final int CHUNK = 1 << 14;

    private final PrintStream out;
    private final StringBuilder waiting = new StringBuilder();

    StreamWriter(PrintStream out) {
        this.out = out;
    }

    /** The stream takes no more. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("the output takes no more");
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
        out.write(bytes, 0, bytes.length);
        if (out.checkError()) {
            throw new Refused();
        }
    }

    @Override
    public void close() throws Refused {
        flush();
    }
}
