package mainstay.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file under {@code golden}; {@code -Dmainstay.golden=write} writes the file instead. */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    static void check(String file, String actual) throws IOException {
        Path path = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("mainstay.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(path, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(path));
    }
}
