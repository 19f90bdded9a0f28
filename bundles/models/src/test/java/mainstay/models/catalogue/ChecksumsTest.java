package mainstay.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.models.ShadowRun;
import mainstay.store.journal.JournalHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue and the shadow runs tell that they were changed, and files from before they did are still read. */
class ChecksumsTest {
    private static final ModelKey KEY = new ModelKey(ModelKind.SCORING, "loyalty");
    private static final String DIGEST = "a".repeat(64);
    private static final Catalogue CATALOGUE = Catalogue.empty()
            .admitting(List.of(new Admitted(
                    KEY,
                    "1.0.0",
                    DIGEST,
                    "loyalty",
                    Form.BUNDLE,
                    "loyalty.jar",
                    Admitted.State.STANDBY,
                    "ada",
                    "2026-11-22T12:00:00Z")))
            .adding(new GenerationRecord(0, -1, Map.of(KEY, DIGEST), "activate", "ada", "", "better", ""))
            .at(new JournalHead(1, "b".repeat(64)));
    private static final ShadowRun RUN = new ShadowRun(
            "loyalty@1.1.0", "2026-11-22T12:00:00Z", "g0-7e9bb7ee", "trial", Map.of("class", 3.0, "score", 0.1 + 0.2));

    @TempDir
    private Path folder;

    private Path catalogueJson;
    private Path shadowsJson;
    private CatalogueFile catalogue;
    private ShadowFile shadows;

    @BeforeEach
    void filesAreNamed() {
        catalogueJson = folder.resolve("catalogue.json");
        shadowsJson = folder.resolve("shadows.json");
        catalogue = new CatalogueFile(catalogueJson);
        shadows = new ShadowFile(shadowsJson);
    }

    @Test
    void flippedBitsAreFoundAndTheOtherFileStaysReadable() throws IOException {
        catalogue.write(CATALOGUE);
        shadows.add(RUN);
        shadows.add(RUN);

        areFound(catalogueJson, catalogue::read, CATALOGUE, shadows::read);
        areFound(shadowsJson, shadows::read, List.of(RUN, RUN), catalogue::read);
    }

    private static void areFound(Path file, Supplier<?> reading, Object expected, Supplier<?> other)
            throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Object beside = other.get();
        Random random = new Random(7);
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(file, flipped);
            try {
                assertThat(reading.get()).as("byte %s", at).isEqualTo(expected);
            } catch (MainstayException e) {
                assertThat(e).as("byte %s", at).hasMessageContaining(file.toString());
            }
            assertThat(other.get()).isEqualTo(beside);
        }
        Files.write(file, whole);
        assertThat(reading.get()).isEqualTo(expected);
    }

    @Test
    void aCatalogueThatWasChangedByHandIsRefusedWithWhatCanBeDone() throws IOException {
        catalogue.write(CATALOGUE);
        Files.writeString(catalogueJson, Files.readString(catalogueJson).replace("STANDBY", "RETIRED"));

        assertThatThrownBy(catalogue::read)
                .hasMessageContaining(catalogueJson + " is damaged or was changed")
                .hasMessageContaining("restore it from a copy");
    }

    @Test
    void aCatalogueFromBeforeChecksumsIsReadAndGetsOne() throws IOException {
        Files.writeString(catalogueJson, """
                {
                  "current" : 0,
                  "pinned" : -1,
                  "audit" : {
                    "lines" : 1,
                    "hash" : "%s"
                  },
                  "models" : [ {
                    "model" : "scoring:loyalty",
                    "version" : "1.0.0",
                    "digest" : "%s",
                    "bundle" : "loyalty",
                    "form" : "BUNDLE",
                    "file" : "loyalty.jar",
                    "state" : "STANDBY",
                    "by" : "ada",
                    "at" : "2026-11-22T12:00:00Z"
                  } ],
                  "generations" : [ {
                    "number" : 0,
                    "previous" : -1,
                    "how" : "activate",
                    "by" : "ada",
                    "at" : "",
                    "why" : "better",
                    "remark" : "",
                    "models" : {
                      "scoring:loyalty" : "%s"
                    }
                  } ]
                }""".formatted("b".repeat(64), DIGEST, DIGEST));

        assertThat(catalogue.read()).isEqualTo(CATALOGUE);

        catalogue.write(catalogue.read());

        assertThat(catalogueJson).content().contains("\"format\" : 1").contains("\"checksum\"");
        assertThat(catalogue.read()).isEqualTo(CATALOGUE);
    }

    @Test
    void shadowRunsFromBeforeChecksumsAreReadAndGetOne() throws IOException {
        Files.writeString(shadowsJson, """
                [ {
                  "model" : "loyalty@1.1.0",
                  "at" : "2026-11-22T12:00:00Z",
                  "run" : "g0-7e9bb7ee",
                  "book" : "trial",
                  "moved" : {
                    "class" : 3.0,
                    "score" : 0.30000000000000004
                  }
                } ]""");

        assertThat(shadows.read()).containsExactly(RUN);

        shadows.add(RUN);

        assertThat(shadowsJson).content().contains("\"format\" : 1").contains("\"checksum\"");
        assertThat(shadows.read()).containsExactly(RUN, RUN);
    }

    @Test
    void aLaterFormatIsRefusedByName() throws IOException {
        for (Path file : List.of(catalogueJson, shadowsJson)) {
            Files.writeString(file, "{\"format\": 2, \"checksum\": \"any\", \"lines\": []}");
        }

        assertThatThrownBy(catalogue::read).hasMessageContaining(catalogueJson + " is of format 2");
        assertThatThrownBy(shadows::read).hasMessageContaining(shadowsJson + " is of format 2");
    }
}
