package mainstay.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFileIsThere() throws IOException {
        file = Files.writeString(folder.resolve("file"), "before");
    }

    @Test
    void nothingIsLeftWhereTheContentCannotBeMade() throws IOException {
        assertThatThrownBy(() -> AtomicFile.replace(file, out -> {
                    out.write(1);
                    throw new OutOfMemoryError("of the test");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> AtomicFile.replace(file, out -> {
                    throw new IllegalStateException("of the test");
                }))
                .hasMessage("of the test");

        assertThat(file).hasContent("before");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileOfOthersKeepsItsModeAndTheLinkThatLeadsToIt() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r-x"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));

        AtomicFile.rewrite(link, out -> out.write("after".getBytes(StandardCharsets.UTF_8)));

        assertThat(link).isSymbolicLink().hasContent("after");
        assertThat(file).hasContent("after");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r-x");
    }

    @Test
    void aFileOfOthersMayBeNew() {
        Path fresh = folder.resolve("sub/fresh");

        AtomicFile.rewrite(fresh, out -> out.write("first".getBytes(StandardCharsets.UTF_8)));

        assertThat(fresh).hasContent("first");
    }
}
