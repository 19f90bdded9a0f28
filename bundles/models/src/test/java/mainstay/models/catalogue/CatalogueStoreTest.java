package mainstay.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mainstay.book.MainstayException;
import mainstay.models.Attribution;
import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.models.ModelRef;
import mainstay.store.AuditLog;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.journal.JournalEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueStoreTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final ModelKey KEY = new ModelKey(ModelKind.SCORING, "loyalty");
    private static final String OLD = "a".repeat(64);
    private static final String NEW = "b".repeat(64);
    private static final Attribution ACT = new Attribution("ada", "better");

    @TempDir
    private Path folder;

    private Catalogue before;

    @BeforeEach
    void oneGenerationIsInForce() {
        CatalogueStore ledger = ledger();
        Catalogue catalogue = Catalogue.empty()
                .admitting(List.of(admitted("1.0.0", OLD), admitted("1.1.0", NEW)))
                .adding(generation(0, -1, OLD));
        ledger.begin();
        ledger.commit(catalogue, ACT, "activate", "loyalty@1.0.0", OLD, Map.of());
        before = ledger.catalogue();
    }

    @Test
    void aCommittedChangeIsThereInTheNextProcess() {
        CatalogueStore ledger = ledger();
        ledger.begin();
        ledger.commit(before.adding(generation(1, 0, NEW)), ACT, "activate", "loyalty@1.1.0", NEW, Map.of());

        Catalogue read = ledger().catalogue();

        assertThat(read).isEqualTo(ledger.catalogue());
        assertThat(read.inForce().orElseThrow().models()).containsEntry(KEY, NEW);
    }

    @Test
    void aKindThatIsNewStaysKnownWhenTheCatalogueIsReadAgain() {
        ModelKey html = new ModelKey(ModelKind.REPORT, "html");
        Admitted page = new Admitted(
                html, "1.0.0", NEW, "page", Form.BUNDLE, "page.jar", Admitted.State.STANDBY, "distribution", "");
        CatalogueStore ledger = ledger();
        ledger.know(List.of(page));

        Catalogue begun = ledger.begin();

        assertThat(begun.inForce().orElseThrow().models())
                .containsEntry(html, NEW)
                .containsEntry(KEY, OLD);
    }

    @Test
    void aChangeThatWasLoggedAndNotMadeIsNoChangeAndTheNextOneSaysSo() throws IOException {
        Path catalogue = folder.resolve("models/catalogue.json");
        byte[] old = Files.readAllBytes(catalogue);
        CatalogueStore killed = ledger();
        killed.begin();
        killed.commit(before.adding(generation(1, 0, NEW)), ACT, "activate", "loyalty@1.1.0", NEW, Map.of());
        Files.write(catalogue, old); // as if the process had ended between the log and the catalogue

        CatalogueStore next = ledger();
        next.begin();

        assertThat(next.catalogue().current()).isZero();
        assertThat(next.catalogue().inForce().orElseThrow().models()).containsEntry(KEY, OLD);
        JournalEntry last = next.audit().lines().get(2).entry();
        assertThat(last.what()).isEqualTo("recover");
        assertThat(last.detail().get("not-made")).contains("line 2", "activate loyalty@1.1.0");
        assertThat(next.audit().verify(Optional.of(next.catalogue().head())).fault())
                .isEmpty();
    }

    @Test
    void aProcessThatEndsWhileItWritesTheLogLeavesWhatWas() throws IOException {
        Path log = folder.resolve("models/audit.jsonl");
        Files.writeString(log, Files.readString(log) + "{\"sequence\":2,\"at\":");

        CatalogueStore next = ledger();
        next.begin();
        next.commit(before.adding(generation(1, 0, NEW)), ACT, "activate", "loyalty@1.1.0", NEW, Map.of());

        assertThat(next.catalogue().current()).isEqualTo(1);
        assertThat(next.audit().verify(Optional.of(next.catalogue().head())).fault())
                .isEmpty();
        assertThat(next.audit().lines()).extracting(line -> line.entry().what()).contains("recover", "activate");
    }

    @Test
    void aLogWhoseEndWasCutOffIsFoundByTheCatalogue() throws IOException {
        CatalogueStore ledger = ledger();
        ledger.begin();
        ledger.commit(before.adding(generation(1, 0, NEW)), ACT, "activate", "loyalty@1.1.0", NEW, Map.of());
        Path log = folder.resolve("models/audit.jsonl");
        Files.writeString(log, Files.readString(log).lines().findFirst().orElseThrow() + "\n");

        CatalogueStore next = ledger();

        assertThat(next.audit().verify(Optional.of(next.catalogue().head())).fault())
                .isPresent();
    }

    @Test
    void aDamagedCatalogueIsRefusedWithWhatCanBeDone() throws IOException {
        Files.writeString(folder.resolve("models/catalogue.json"), "{\"models\": [");

        assertThatThrownBy(this::ledger)
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("catalogue.json is damaged")
                .hasMessageContaining("restore it from a copy");
    }

    @Test
    void theLastGoodVersionIsTheOneBeforeThatIsNotRetired() {
        Catalogue two = before.adding(generation(1, 0, NEW));

        assertThat(two.lastGood(KEY, Set.of(NEW))).contains(OLD);
        assertThat(two.with(admitted("1.0.0", OLD), Admitted.State.RETIRED).lastGood(KEY, Set.of(NEW)))
                .isEmpty();
        assertThat(before.lastGood(KEY, Set.of(OLD))).isEmpty();
    }

    @Test
    void aModelThatIsNotThereIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> before.find(ModelRef.parse("loyalty@1.0.1")))
                .hasMessageContaining("did you mean loyalty@1.0.0?");
        assertThatThrownBy(() -> before.find(ModelRef.parse("loyalty")))
                .hasMessageContaining("loyalty@1.0.0, loyalty@1.1.0; give the version");
    }

    private static GenerationRecord generation(int number, int previous, String digest) {
        return new GenerationRecord(number, previous, Map.of(KEY, digest), "activate", "ada", "", "", "");
    }

    private static Admitted admitted(String version, String digest) {
        return new Admitted(
                KEY,
                version,
                digest,
                "loyalty",
                Form.BUNDLE,
                "loyalty.jar",
                Admitted.State.STANDBY,
                "ada",
                "2026-11-22T12:00:00Z");
    }

    private CatalogueStore ledger() {
        DataDirectory directory = FolderDataDirectory.in(folder);
        CatalogueStore ledger = new CatalogueStore(directory, new AuditLog(directory), NOON);
        ledger.open();
        return ledger;
    }
}
