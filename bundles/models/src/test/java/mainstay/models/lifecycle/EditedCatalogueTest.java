package mainstay.models.lifecycle;

import static mainstay.models.lifecycle.LifeCycleInTest.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mainstay.models.Budgets;
import mainstay.models.ModelRef;
import mainstay.models.file.ModelFileReader;
import mainstay.models.lifecycle.LifeCycleParts.StartMode;
import mainstay.run.generation.MissingModel;
import mainstay.run.generation.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever edits the catalogue, or puts back that of another day, puts nothing into force: every run says why, and goes on with
 * what ships only where the user asks for it. Versions 2.0.0 and 3.0.0 are admitted, 2.0.0 serves as generation 1; 9.0.0 is
 * trusted, and was never admitted.
 */
class EditedCatalogueTest {
    private static final String KEY = "scoring:" + LifeCycleInTest.ID;

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private Path catalogue;
    private Path log;
    private String never;

    @BeforeEach
    void oneOfThreeIsActivated() throws Exception {
        catalogue = folder.resolve("data/models/catalogue.json");
        log = folder.resolve("data/models/audit.jsonl");
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            Path file = cycle.file("9.0.0", "none");
            cycle.changes.trust(file, ACT);
            never = ModelFileReader.digest(Files.readAllBytes(file));
            ModelRef second = cycle.admitted("2.0.0", "none");
            cycle.admitted("3.0.0", "none");
            cycle.changes.activate(List.of(second), ACT);
            Files.copy(file, folder.resolve("data/models/files").resolve(never));
        }
    }

    /** Without the checksum, as files from before checksums are. */
    private void edit(Consumer<ObjectNode> change) throws Exception {
        ObjectNode root = (ObjectNode) json.readTree(catalogue.toFile());
        root.remove(List.of("format", "checksum"));
        change.accept(root);
        json.writeValue(catalogue.toFile(), root);
    }

    private static ObjectNode generation(ObjectNode root, int number) {
        return (ObjectNode) root.required("generations").required(number);
    }

    private static String digest(ObjectNode root, String version) {
        for (JsonNode model : root.required("models")) {
            if (model.required("version").asText().equals(version)) {
                return model.required("digest").asText();
            }
        }
        throw new AssertionError(version);
    }

    private static void serve(ObjectNode generation, String digest) {
        ((ObjectNode) generation.required("models")).put(KEY, digest);
    }

    /** As if it had been admitted, or had shipped. */
    private void list(ObjectNode root, String by) {
        ObjectNode model = root.required("models").required(0).deepCopy();
        model.put("version", "9.0.0").put("digest", never).put("by", by);
        ((ArrayNode) root.required("models")).add(model);
    }

    private void everyRunIsRefused(String... reasons) throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(missing(cycle))
                    .get()
                    .extracting(MissingModel::reason)
                    .asString()
                    .contains(reasons);
            assertThat(cycle.running()).containsExactly("1.0.0");
            assertThat(cycle.inventory.unrecorded()).isNotEmpty();
        }
        StartMode useDefault = new StartMode(false, true);
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder, Budgets.of(Map.of()), useDefault)) {
            assertThat(missing(cycle)).isEmpty();
            assertThat(cycle.score()).isEqualTo(1);
        }
    }

    private static Optional<MissingModel> missing(LifeCycleInTest cycle) {
        return cycle.runs.call(Models::indispensable);
    }

    private void everyRunHas(double score) throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(missing(cycle)).isEmpty();
            assertThat(cycle.score()).isEqualTo(score);
            assertThat(cycle.inventory.unrecorded()).isEmpty();
        }
    }

    @Test
    void whatWasNotEditedServes() throws Exception {
        everyRunHas(2);
        edit(root -> {});
        everyRunHas(2);
    }

    @Test
    void aFileThatWasNeverAdmittedDoesNotServeInTheGenerationInForce() throws Exception {
        edit(root -> {
            list(root, "ann");
            serve(generation(root, 1), never);
        });

        everyRunIsRefused(
                "the catalogue has generation 1, and no line of the audit log put these models into service",
                "models rollback, or models activate ID@VERSION");
    }

    @Test
    void aFileThatWasNeverAdmittedIsNotOfTheDistributionBecauseTheCatalogueSaysSo() throws Exception {
        edit(root -> {
            list(root, "distribution");
            serve(generation(root, 0), never);
            serve(generation(root, 1), never);
        });

        everyRunIsRefused("no line of the audit log put these models into service");
    }

    @Test
    void aGenerationThatNobodyActivatedIsNotInForce() throws Exception {
        edit(root -> {
            list(root, "ann");
            ObjectNode further = generation(root, 1).deepCopy();
            serve(further.put("number", 2).put("previous", 1), never);
            ((ArrayNode) root.required("generations")).add(further);
            root.put("current", 2);
        });

        everyRunIsRefused("the catalogue of models has generation 2 in force, and the audit log has generation 1");
    }

    @Test
    void whatWasAdmittedAndNeverActivatedIsNotInForceEither() throws Exception {
        edit(root -> serve(generation(root, 1), digest(root, "3.0.0")));

        everyRunIsRefused("no line of the audit log put these models into service");
    }

    @Test
    void anEarlierGenerationIsNotInForceAgain() throws Exception {
        edit(root -> root.put("current", 0));

        everyRunIsRefused("generation 0 in force, and the audit log has generation 1");
    }

    @Test
    void aGenerationThatNobodyPinnedIsNotPinned() throws Exception {
        edit(root -> root.put("pinned", 0));

        everyRunIsRefused("generation 1 with 0 pinned in force, and the audit log has generation 1");
    }

    @Test
    void aPinThatIsTakenAwayIsMissed() throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.changes.pin(0, ACT);
        }
        everyRunHas(1);

        edit(root -> root.put("pinned", -1));

        everyRunIsRefused("generation 1 in force, and the audit log has generation 1 with 0 pinned");
    }

    @Test
    void aCatalogueThatIsGoneIsMissed() throws Exception {
        Files.delete(catalogue);

        everyRunIsRefused("generation 0 in force, and the audit log has generation 1");
    }

    @Test
    void theCatalogueOfAnotherDayIsFound() throws Exception {
        byte[] old = Files.readAllBytes(catalogue);
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.changes.activate(List.of(new ModelRef(LifeCycleInTest.ID, "3.0.0")), ACT);
            cycle.changes.rollback(ACT);
            cycle.changes.activate(List.of(new ModelRef(LifeCycleInTest.ID, "3.0.0")), ACT);
        }
        Files.write(catalogue, old);

        everyRunIsRefused("generation 1 in force, and the audit log has generation 4");
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.admitted("4.0.0", "none");
        }
        everyRunIsRefused("generation 1 in force, and the audit log has generation 4");
    }

    @Test
    void aChangeThatItsProcessDidNotLiveToMakeIsNoEdit() throws Exception {
        byte[] old = Files.readAllBytes(catalogue);
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.changes.activate(List.of(new ModelRef(LifeCycleInTest.ID, "3.0.0")), ACT);
        }
        Files.write(catalogue, old);
        everyRunHas(2);

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.admitted("4.0.0", "none");
            assertThat(cycle.log()).endsWith("recover", "trust", "admit");
        }
        everyRunHas(2);
    }

    @Test
    void noGenerationThatNeverServedIsGoneBackTo() throws Exception {
        edit(root -> {
            list(root, "ann");
            serve(generation(root, 0), never);
        });

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(cycle.score()).isEqualTo(2);
            assertThatThrownBy(() -> cycle.changes.rollback(ACT))
                    .hasMessageContaining("put generation 0 of the catalogue into service");
            assertThatThrownBy(() -> cycle.changes.pin(0, ACT)).hasMessageContaining("so it cannot be gone back to");
        }
    }

    @Test
    void whatIsListedByAnEditIsNeitherActivatedNorTried() throws Exception {
        edit(root -> list(root, "ann"));

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            ModelRef ninth = new ModelRef(LifeCycleInTest.ID, "9.0.0");
            assertThatThrownBy(() -> cycle.changes.activate(List.of(ninth), ACT))
                    .hasMessageContaining("no line of the audit log admits the file with SHA-256")
                    .hasMessageContaining("to admit it: models admit " + folder);
            assertThatThrownBy(() -> cycle.runs.trial(List.of(ninth), models -> models))
                    .hasMessageContaining("no line of the audit log admits the file");
            assertThat(cycle.score()).isEqualTo(2);
        }
    }

    @Test
    void aRollbackPutsIntoForceAgainWhatTheLogKnows() throws Exception {
        edit(root -> serve(generation(root, 1), digest(root, "3.0.0")));

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.changes.rollback(ACT);
        }

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(missing(cycle)).isEmpty();
            assertThat(cycle.score()).isEqualTo(1);
        }
    }

    @Test
    void whereTheLogIsGoneWhatIsAdmittedAndActivatedOnceMoreServes() throws Exception {
        Files.delete(log);
        everyRunIsRefused("generation 1 in force, and the audit log has generation 0");

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            ModelRef second = new ModelRef(LifeCycleInTest.ID, "2.0.0");
            assertThatThrownBy(() -> cycle.changes.activate(List.of(second), ACT))
                    .hasMessageContaining("to admit it: models admit ");
            cycle.changes.admit(folder.resolve("sample-2.0.0.jar"), ACT);
            cycle.changes.activate(List.of(second), ACT);
            assertThat(missing(cycle)).isEmpty();
            assertThat(cycle.score()).isEqualTo(2);
        }
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(missing(cycle)).isEmpty();
            assertThat(cycle.score()).isEqualTo(2);
        }
    }

    @Test
    void aDamagedLogEndsEveryRunUntilItIsMended() throws Exception {
        byte[] whole = Files.readAllBytes(log);
        byte[] flipped = whole.clone();
        flipped[flipped.length / 2] ^= 1;
        Files.write(log, flipped);
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(missing(cycle))
                    .get()
                    .extracting(MissingModel::reason)
                    .asString()
                    .contains("of the audit log");
        }

        Files.write(log, whole);
        everyRunHas(2);
    }

    @Test
    void safeModeRollsBackWhateverTheCatalogueSays() throws Exception {
        edit(root -> serve(generation(root, 1), digest(root, "3.0.0")));

        try (LifeCycleInTest safe = LifeCycleInTest.open(folder, Budgets.of(Map.of()), new StartMode(true, false))) {
            assertThat(missing(safe)).isEmpty();
            safe.changes.rollback(ACT);
        }
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(missing(cycle)).isEmpty();
            assertThat(cycle.score()).isEqualTo(1);
        }
    }

    /** The new one ships version 1.5.0, which counts for those data directories alone in which nothing was activated. */
    @Test
    void whatAnEarlierDistributionShippedServesOnWhereItIsListedSo() throws Exception {
        byte[] old = Files.readAllBytes(folder.resolve("home/bundles/models/sample.jar"));
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.changes.rollback(ACT);
        }
        LifeCycleInTest.ship(folder, LifeCycleInTest.sample("1.5.0", "none"));
        Path trusted = folder.resolve("conf/trusted-models");
        String listed = Files.readString(trusted);
        noRunHasTheModel("is not in conf/trusted-models");

        Files.writeString(trusted, listed + "sha256 " + ModelFileReader.digest(old) + "  sample.jar\n");
        noRunHasTheModel("no line of the audit log admits the file with SHA-256");

        Files.writeString(trusted, listed + "shipped " + ModelFileReader.digest(old) + "  sample.jar\n");
        everyRunHas(1);
    }

    private void noRunHasTheModel(String reason) throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(cycle.whyMissing()).contains(reason);
            assertThat(cycle.running()).isEmpty();
        }
    }
}
