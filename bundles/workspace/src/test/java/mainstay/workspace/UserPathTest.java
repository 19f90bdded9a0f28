package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserPathTest {
    @TempDir
    private Path here;

    @TempDir
    private Path distribution;

    @Test
    void aFileToReadIsLookedForInTheDistributionToo() throws IOException {
        UserPath paths = new UserPath(here, distribution);
        Files.createFile(distribution.resolve("example.csv"));

        assertThat(paths.toRead("example.csv")).isEqualTo(distribution.resolve("example.csv"));
        assertThat(paths.toRead("other.csv")).isEqualTo(here.resolve("other.csv"));
        assertThat(paths.toWrite("example.csv")).isEqualTo(here.resolve("example.csv"));
    }

    @Test
    void theHomeFolderIsWrittenWithATilde() {
        UserPath paths = new UserPath(here, distribution);

        assertThat(paths.toWrite("~/x")).isEqualTo(Path.of(System.getProperty("user.home"), "x"));
    }

    @Test
    void whoHasNoHomeFolderIsToldSo() {
        String home = System.getProperty("user.home");
        System.setProperty("user.home", "?"); // as the JDK has it for a user whom the system does not know
        try {
            assertThatThrownBy(() -> new UserPath(here, distribution).toRead("~/x"))
                    .hasMessageContaining("set HOME");
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void whatCannotBeAFileIsNamed() {
        assertThatThrownBy(() -> new UserPath(here, distribution).toWrite("a\0b"))
                .hasMessageContaining("cannot be a file name");
    }
}
