package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import mainstay.launcher.ShippedBundles.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedBundlesTest {
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void aDistributionWithOneJarWasBuilt() throws Exception {
        jar = file("mainstay.run.jar", "the run", BUILT);
        file("shipped.sha256", digest("the run") + " *mainstay.run.jar\n", BUILT);
    }

    private Path file(String name, String content, Instant at) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }

    private static String digest(String content) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Standing standing(Path file) throws IOException {
        return ShippedBundles.of(folder, folder.resolve("trusted-models"), KnownDigests.in(folder.resolve("cache")))
                .standing(file);
    }

    @Test
    void whatWasBuiltIsGoodAlsoWhereItWasCopiedLater() throws Exception {
        assertThat(standing(jar)).isEqualTo(Standing.GOOD);

        Files.setLastModifiedTime(jar, FileTime.from(BUILT.plus(Duration.ofDays(9))));
        assertThat(standing(jar)).isEqualTo(Standing.GOOD);
    }

    @Test
    void whatWasChangedIsFound() throws Exception {
        file("mainstay.run.jar", "another run", BUILT.plus(Duration.ofDays(9)));
        assertThat(standing(jar)).isEqualTo(Standing.CHANGED);

        file("mainstay.run.jar", "a new run", BUILT.minus(Duration.ofDays(9)));
        assertThat(standing(jar)).isEqualTo(Standing.CHANGED);
    }

    @Test
    void whatIsNotListedIsUnknownUntilTheUserTrustsIt() throws Exception {
        Path further = file("further.jar", "further", BUILT);
        assertThat(standing(further)).isEqualTo(Standing.UNLISTED);

        file("trusted-models", "sha256 " + digest("further") + "  further.jar  # ann\n", BUILT);
        assertThat(standing(further)).isEqualTo(Standing.GOOD);
    }

    @Test
    void withoutTheListNothingStarts() throws Exception {
        Files.delete(folder.resolve("shipped.sha256"));

        assertThatThrownBy(() -> standing(jar)).hasMessageEndingWith("unpack the distribution again");
    }
}
