package mainstay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are kept under {@code src/test/resources/golden} of the bundle that is tested. */
public final class GoldenFile {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenFile() {}

    /**
     * Compares a text with a file; with {@code -Dmainstay.golden=write} the file is written instead.
     *
     * @throws AssertionError if they differ
     */
    public static void check(String file, String actual) throws IOException {
        Path path = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("mainstay.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(path, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(path));
    }
}
