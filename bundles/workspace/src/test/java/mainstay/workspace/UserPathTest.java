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

    private final Path home = Path.of("/home/anna");

    private UserPath paths(Path homeFolder) {
        return new UserPath(here, distribution, homeFolder, true, new Inbox(here.resolve("inbox")));
    }

    @Test
    void aFileToReadIsLookedForInTheDistributionToo() throws IOException {
        UserPath paths = paths(home);
        Files.createFile(distribution.resolve("example.csv"));

        assertThat(paths.toRead("example.csv")).isEqualTo(distribution.resolve("example.csv"));
        assertThat(paths.toRead("other.csv")).isEqualTo(here.resolve("other.csv"));
        assertThat(paths.toWrite("example.csv")).isEqualTo(here.resolve("example.csv"));
    }

    @Test
    void theHomeFolderIsWrittenWithATilde() {
        UserPath paths = paths(home);

        assertThat(paths.toWrite("~/x")).isEqualTo(home.resolve("x"));
    }

    @Test
    void whoHasNoHomeFolderIsToldSo() {
        UserPath paths = paths(Path.of("?")); // what the JDK has for a user it does not know

        assertThatThrownBy(() -> paths.toRead("~/x")).hasMessageContaining("set HOME");
    }

    @Test
    void whatCannotBeAFileIsNamed() {
        assertThatThrownBy(() -> paths(home).toWrite("a\0b")).hasMessageContaining("cannot be a file name");
    }
}
