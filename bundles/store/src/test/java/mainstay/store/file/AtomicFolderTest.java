package mainstay.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderAppearsWithAllItsFilesAndWithoutWhatAKilledProcessLeft() throws IOException {
        Files.createDirectories(beside());
        Files.writeString(beside().resolve("left"), "by a process that was killed");

        Path made = AtomicFolder.create(beside(), filled -> {
            assertThat(place()).doesNotExist();
            Files.writeString(filled.resolve("one"), "1");
            Files.writeString(filled.resolve("two"), "2");
            return place();
        });

        assertThat(made).isEqualTo(place()).isDirectoryContaining("glob:**one").isDirectoryContaining("glob:**two");
        assertThat(place().resolve("left")).doesNotExist();
        assertThat(beside()).doesNotExist();
    }

    @Test
    void whatCannotBeFilledIsNotThere() {
        assertThatThrownBy(() -> AtomicFolder.create(beside(), filled -> {
                    Files.writeString(filled.resolve("one"), "1");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> AtomicFolder.create(beside(), filled -> {
                    throw new IllegalStateException("no name");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(folder).isEmptyDirectory();
    }

    private Path beside() {
        return folder.resolve(".new");
    }

    private Path place() {
        return folder.resolve("made");
    }
}
