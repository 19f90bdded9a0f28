package mainstay.reporting.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text as bytes, the same on every machine. */
final class Utf8Bytes {

    private Utf8Bytes() {}

    /** What writes text. */
    interface Text {
        /** Writes it there. */
        void writeTo(Appendable out) throws IOException;
    }

    /** Writes the text, and leaves {@code out} open. */
    static void write(Text text, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.writeTo(writer);
        writer.flush();
    }
}
