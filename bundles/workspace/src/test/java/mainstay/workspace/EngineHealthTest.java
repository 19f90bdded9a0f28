package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.workspace.EngineHealth.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineHealthTest {

    @TempDir
    private Path folder;

    private UseCases cases;
    private DataDirectory directory;
    private EngineHealth health;

    @BeforeEach
    void anEngineServes() {
        cases = UseCases.withBook(folder);
        directory = FolderDataDirectory.in(folder);
        directory.claim("mainstay serve");
        health = new EngineHealth(cases.workspace, directory, new BookStore(directory), new AuditLog(directory));
    }

    private List<String> faults() {
        return health.checks().stream()
                .filter(check -> !check.isWell())
                .map(Check::fault)
                .toList();
    }

    @Test
    void nothingIsWrongWithAnEngineThatServes() {
        assertThat(health.checks())
                .extracting(Check::name)
                .containsExactly("data-directory", "space", "writer", "audit-log", "books", "models");
        assertThat(faults()).isEmpty();
    }

    @Test
    void anAuditLogThatWasCutOffSinceTheLastLookIsFound() throws IOException {
        assertThat(faults()).isEmpty();
        Path log = folder.resolve("models/audit.jsonl");
        Files.write(log, new byte[0]);

        assertThat(faults()).singleElement().asString().contains("the audit log", "audit.jsonl");
        assertThat(faults()).hasSize(1);
    }

    @Test
    void aDamagedBookIsNamed() throws IOException {
        try (var files = Files.walk(folder)) {
            Path book = files.filter(file -> file.toString().endsWith("book.mainstay"))
                    .findFirst()
                    .orElseThrow();
            Files.write(book, "garbage".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(faults()).singleElement().asString().contains("book.mainstay");
    }

    @Test
    void anEngineThatDoesNotHoldTheDirectoryIsFound() {
        DataDirectory unclaimed = FolderDataDirectory.in(folder.resolve("models"));
        health = new EngineHealth(cases.workspace, unclaimed, new BookStore(directory), new AuditLog(directory));

        assertThat(faults()).singleElement().asString().contains("no longer holds the lock");
    }
}
