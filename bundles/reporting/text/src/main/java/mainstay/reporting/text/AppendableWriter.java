package mainstay.reporting.text;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Lets a library that wants a writer write to what the caller has, which stays open. */
final class AppendableWriter extends Writer {
    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        out.append(CharBuffer.wrap(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.append(text, offset, offset + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
