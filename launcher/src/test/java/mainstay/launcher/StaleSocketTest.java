package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleSocketTest {

    @TempDir
    private Path data;

    @Test
    void itGoesWhereNobodyHoldsTheDataDirectory() throws IOException {
        Path socket = Files.createFile(data.resolve("socket"));
        Files.createFile(data.resolve("lock"));

        assertThat(StaleSocket.remove(socket)).isTrue();

        assertThat(socket).doesNotExist();
        assertThat(StaleSocket.remove(socket)).isFalse();
    }

    @Test
    void itStaysWhereThatCannotBeKnown() throws IOException {
        Path socket = Files.createFile(data.resolve("socket"));

        assertThat(StaleSocket.remove(socket)).isFalse();
        assertThat(socket).exists();
    }
}
