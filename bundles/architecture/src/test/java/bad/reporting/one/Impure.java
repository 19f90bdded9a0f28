package bad.reporting.one;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Breaks rule 4 where a renderer is tempted to. */
@SuppressWarnings("DefaultCharset")
public final class Impure {

    private Impure() {}

    static OutputStream file(String name) throws IOException {
        return new FileOutputStream(name);
    }

    static Writer charset(OutputStream out) {
        return new OutputStreamWriter(out);
    }

    static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM").format(day);
    }

    static void stream(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
