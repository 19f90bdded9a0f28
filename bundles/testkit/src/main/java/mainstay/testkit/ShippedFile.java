package mainstay.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the distribution as they stand in the sources. */
public final class ShippedFile {

    private ShippedFile() {}

    /** The text of a file, such as {@code bundles/models/scorecard.json}. */
    public static String text(String file) {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve(".ci/run"))) {
            at = at.getParent();
        }
        try {
            return Files.readString(at.resolve("launcher/src/main/distribution").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
