package mainstay.shell.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a person types at a terminal that can only print. */
final class PromptInput {

    private PromptInput() {}

    /** Asks on standard error and reads a line; nothing when the input has ended. */
    static Optional<String> read(String question, Streams streams, InputStream in) {
        streams.out().flush();
        streams.err().print(question + " ");
        streams.err().flush();
        try {
            return line(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line without what ends it; nothing when the input has ended. */
    static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8).strip());
    }
}
