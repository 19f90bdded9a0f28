package mainstay.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {
    @TempDir
    private Path folder;

    @Test
    void whatAMappingNamesLiesBesideTheFileAndNowhereElse() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Path table = Files.createFile(inside.resolve("accounts.csv"));
        Files.createFile(inside.resolve("wallets.csv"));
        Path secret = Files.createFile(folder.resolve("secret"));
        try (Source source = Source.open(table)) {
            assertThat(source.find("accounts.csv")).isPresent();
            assertThat(source.find("wallets.csv")).isPresent();
            assertThat(source.find("../secret")).isEmpty();
            assertThat(source.find("../inside/wallets.csv")).isEmpty();
            assertThat(source.find(secret.toString())).isEmpty();
            assertThat(source.find("..")).isEmpty();
        }
    }
}
