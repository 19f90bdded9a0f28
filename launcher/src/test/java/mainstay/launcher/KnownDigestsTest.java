package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDigestsTest {
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String OF_A = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

    @TempDir
    private Path folder;

    private Path file;
    private Path kept;

    @BeforeEach
    void aFileIsThere() throws IOException {
        file = Files.writeString(folder.resolve("a.jar"), "a");
        kept = folder.resolve("cache/digests");
    }

    private String digest() throws IOException {
        KnownDigests digests = KnownDigests.in(folder.resolve("cache"));
        String digest = digests.of(file);
        digests.keep();
        return digest;
    }

    private static void settle() throws InterruptedException {
        Thread.sleep(2_100); // no program can set the time of the last change
    }

    @Test
    void aFileIsHashedOnceUntilItIsChangedWhateverItsTimeSays() throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        settle();
        assertThat(digest()).isEqualTo(OF_A);
        assertThat(kept).content().hasLineCount(1);

        Files.writeString(kept, Files.readString(kept).replace(OF_A, OF_NOTHING));
        assertThat(digest()).isEqualTo(OF_NOTHING);

        Files.writeString(file, "b");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(digest()).isNotIn(OF_A, OF_NOTHING);
        assertThat(kept).content().hasLineCount(1);
    }

    @Test
    void whatHasJustBeenWrittenIsNotKept() throws IOException {
        assertThat(digest()).isEqualTo(OF_A);

        assertThat(kept).doesNotExist();
    }

    @Test
    void withoutACacheAndWithADamagedOneFilesAreHashed() throws Exception {
        assertThat(KnownDigests.ofUser().of(file)).isEqualTo(OF_A);
        settle();
        Files.createDirectories(kept);
        assertThat(digest()).isEqualTo(OF_A);
        Files.delete(kept);
        Files.write(kept, new byte[] {(byte) 0xff, '\n', ' ', 'x'});
        assertThat(digest()).isEqualTo(OF_A);
        assertThat(kept).content().hasLineCount(1);
    }
}
