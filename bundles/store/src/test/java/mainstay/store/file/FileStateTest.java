package mainstay.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStateTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("file");
    }

    private Optional<String> later() {
        return FileState.of(file(), System.currentTimeMillis() + 10_000);
    }

    @Test
    void aFileThatNobodyTouchesKeepsItsState() throws IOException {
        Files.writeString(file(), "one");

        assertThat(later()).isPresent().isEqualTo(later());
    }

    @Test
    void whoeverWritesGivesAFileAnotherStateWhateverTimeTheySet() throws Exception {
        Files.writeString(file(), "one");
        FileTime time = Files.getLastModifiedTime(file());
        Optional<String> first = later();
        Thread.sleep(20); // longer than the grain of the clock

        Files.writeString(file(), "two");
        Files.setLastModifiedTime(file(), time);
        Optional<String> second = later();
        Path beside = Files.writeString(folder.resolve("beside"), "two");
        Files.setLastModifiedTime(beside, time);
        Files.move(beside, file(), StandardCopyOption.ATOMIC_MOVE);

        assertThat(second).isPresent().isNotEqualTo(first);
        assertThat(later()).isPresent().isNotEqualTo(first).isNotEqualTo(second);
    }

    @Test
    void nothingIsKnownOfAFileThatIsNewOrNotThere() throws IOException {
        assertThat(later()).isEmpty();

        Files.writeString(file(), "one");

        assertThat(FileState.of(file(), System.currentTimeMillis())).isEmpty();
    }
}
