package mainstay.intake.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of an import, which can be read more than once.
 *
 * @param name its name, as the user knows it
 * @param content opens its bytes
 */
public record SourceFile(String name, Content content) {

    /** Opens the bytes of a file. */
    @FunctionalInterface
    public interface Content {

        /** The bytes from the beginning; the caller closes them. */
        InputStream open() throws IOException;
    }

    /** The bytes from the beginning; the caller closes them. */
    public InputStream open() {
        try {
            return content.open();
        } catch (IOException e) {
            throw Source.unreadable(name, e);
        }
    }
}
