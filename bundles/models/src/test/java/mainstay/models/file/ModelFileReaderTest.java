package mainstay.models.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mainstay.models.ModelFile;
import mainstay.models.ModelFile.Form;
import mainstay.models.Refusal;
import mainstay.models.admission.TestJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aBundleIsReadByItsManifest() throws Exception {
        byte[] content = TestJar.bundle().bytes();

        ModelFile file = ModelFileReader.read(written("loyalty.jar", content));

        assertThat(file.name()).isEqualTo("loyalty.jar");
        assertThat(file.form()).isEqualTo(Form.BUNDLE);
        assertThat(file.symbolicName()).isEqualTo("loyalty");
        assertThat(file.version()).isEqualTo("1.2.0");
        assertThat(file.open()).hasBinaryContent(content);
        assertThat(file.digest()).isEqualTo(ModelFileReader.digest(content)).hasSize(64);
    }

    @Test
    void directivesAreNotPartOfTheName() throws Exception {
        ModelFile file = ModelFileReader.read(
                "x.jar",
                TestJar.bundleWith(
                                "Bundle-ManifestVersion: 2",
                                "Bundle-SymbolicName: org.example.loyalty-2 ; singleton:=true",
                                "Bundle-Version: 1.0")
                        .bytes());

        assertThat(file.symbolicName()).isEqualTo("org.example.loyalty-2");
        assertThat(file.version()).isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"loyalty\"}",
                "\n\t {\"id\": \"loyalty\", \"what\": [1]}",
                "\ufeff{\"id\": \"loyalty\"}"
            })
    void aDefinitionIsReadByItsId(String json) throws Exception {
        ModelFile file = ModelFileReader.read("loyalty.txt", json.getBytes(StandardCharsets.UTF_8));

        assertThat(file.form()).isEqualTo(Form.DEFINITION);
        assertThat(file.symbolicName()).isEqualTo("loyalty");
        assertThat(file.version()).isEqualTo("1.0.0");
        assertThat(file.open()).hasBinaryContent(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDefinitionMayHaveAVersion() throws Exception {
        assertThat(definition("{\"id\": \"loyalty\", \"version\": \"2.1\"}").version())
                .isEqualTo("2.1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | must be an object in braces, not []",
                "{\"id\": \"a\", \"kind\": \"report\"} | has the kind \"report\"; allowed are \"scoring\" and \"incentive\"",
                "`` | is empty",
                "{ | is not JSON in line 1, column 2: Unexpected end-of-input: expected close marker for Object",
                "{`id`: 1} | is not JSON in line 1",
                "{\"id\": \"a\", \"id\": \"a\"} | Duplicate field 'id'",
                "{\"id\": \"a\"} {} | is not JSON",
                "{} | has no id; allowed are small letters",
                "{\"id\": 7} | has the id 7; allowed",
                "{\"id\": \"My Model\"} | has the id \"My Model\"; allowed are small letters, digits and single hyphens",
                "{\"id\": \"../x\"} | has the id \"../x\"; allowed",
                "{\"id\": \"a\", \"version\": 1.0} | has the version 1.0; allowed is a text such as \"1.0.0\"",
                "{\"id\": \"a\", \"version\": \"\"} | has the version \"\"; allowed",
                "{\"id\": \"a\", \"version\": \"new\"} | has the version \"new\"; allowed",
            })
    void aDefinitionThatCannotBeUsedIsRefused(String json, String cause) {
        assertRefused("a.json", json.getBytes(StandardCharsets.UTF_8), cause);
    }

    @Test
    void aDefinitionInAnotherEncodingIsRefused() {
        assertRefused(
                "a.json", "{\"id\": \"a\", \"x\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1), "is not in UTF-8");
    }

    @Test
    void aJarCutOffAtAnyByteIsRefused() throws Exception {
        byte[] whole = TestJar.bundle().bytes();

        for (int length = 1; length < whole.length; length++) {
            assertRefused("half.jar", Arrays.copyOf(whole, length), "there are " + length + " bytes; copy it again");
        }
    }

    @Test
    void aJarWithADamagedEntryIsRefused() throws Exception {
        byte[] whole = TestJar.bundle().bytes();
        byte[] damaged = whole.clone();
        int content = new String(whole, StandardCharsets.ISO_8859_1).indexOf("LoyaltyModel.class") + 20;
        damaged[content] ^= 0x04;

        assertRefused("damaged.jar", damaged, "is damaged in the entry \"loyalty/LoyaltyModel.class\"");
    }

    @Test
    void aJarThatIsFilledUpWithZerosIsRefused() throws Exception {
        byte[] whole = TestJar.bundle().bytes();
        byte[] sparse = whole.clone();
        Arrays.fill(sparse, 40, whole.length / 2, (byte) 0);

        assertRefused("sparse.jar", sparse, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.class", "/etc/passwd", "a/../../b", "C:/windows", "a\\b", "a/..", "x\ny"})
    void anEntryThatLeadsOutOfTheJarIsRefused(String entry) throws Exception {
        assertRefused("x.jar", TestJar.bundle().with(entry, "x").bytes(), "which points outside the jar");
    }

    @Test
    void dotsInsideANameLeadNowhere() throws Exception {
        byte[] jar = TestJar.bundle().with("a..b/..c", "x").bytes();

        ModelFile file = ModelFileReader.read("x.jar", jar);

        assertThat(file.symbolicName()).isEqualTo("loyalty");
        assertThat(file.open()).hasBinaryContent(jar);
    }

    @Test
    void anEntryThatStandsTwiceIsRefused() throws Exception {
        byte[] jar = TestJar.bundle().with("loyalty/other.txt", "other").bytes();

        assertRefused(
                "x.jar",
                TestJar.replaced(jar, "loyalty/other.txt", "loyalty/words.txt"),
                "has the entry \"loyalty/words.txt\" twice");
        assertRefused(
                "x.jar",
                TestJar.bundle()
                        .with("meta-inf/manifest.mf", "Manifest-Version: 1.0\n\n")
                        .bytes(),
                "has the entry \"meta-inf/manifest.mf\" twice");
    }

    @Test
    void aJarWithoutAManifestIsRefused() throws Exception {
        assertRefused("x.jar", TestJar.bundle().without("META-INF/MANIFEST.MF").bytes(), "has no META-INF/MANIFEST.MF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is no header",
                "Bundle-Version 1",
                ": value",
                "Bad\u0000Name: x",
                "Bundle-Version : 1",
            })
    void aCorruptManifestIsRefusedWithTheReason(String line) throws Exception {
        assertRefused("x.jar", TestJar.bundleWith(line).bytes(), "has a manifest that cannot be read (invalid header");
    }

    @Test
    void aHeaderThatStandsTwiceIsRefused() throws Exception {
        assertRefused(
                "x.jar",
                TestJar.bundleWith("Bundle-Version: 1.0.0", "bundle-version: 9.0.0")
                        .bytes(),
                "has a manifest with bundle-version twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bundle-SymbolicName: a | has no Bundle-ManifestVersion in its manifest, so it is not an OSGi bundle",
                "Bundle-ManifestVersion: 1 | has Bundle-ManifestVersion: 1; allowed is 2",
                "Bundle-ManifestVersion: 2 | has no Bundle-SymbolicName",
                "Bundle-ManifestVersion: 2#Bundle-SymbolicName: a b | has Bundle-SymbolicName: a b; allowed are letters",
                "Bundle-ManifestVersion: 2#Bundle-SymbolicName: ../a | has Bundle-SymbolicName: ../a; allowed",
                "Bundle-ManifestVersion: 2#Bundle-SymbolicName: ;x=y | has Bundle-SymbolicName: ;x=y; allowed",
                "Bundle-ManifestVersion: 2#Bundle-SymbolicName: a | has no Bundle-Version",
                "Bundle-ManifestVersion: 2#Bundle-SymbolicName: a#Bundle-Version: new | has Bundle-Version: new; allowed",
                "Bundle-ManifestVersion: 2#Bundle-SymbolicName: a#Bundle-Version: 1#Fragment-Host: b | is a fragment of b",
            })
    void whatIsNoBundleIsRefused(String headers, String cause) throws Exception {
        assertRefused("x.jar", TestJar.bundleWith(headers.split("#", -1)).bytes(), cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh", "\u007fELF", "[1]", "x", "  <xml/>"})
    void whatIsNeitherIsRefusedWithWhatIsAllowed(String content) {
        assertRefused("model.jar", content.getBytes(StandardCharsets.UTF_8), "allowed are OSGi bundles (.jar)");
    }

    @Test
    void aFileThatIsNotThereIsRefusedWithTheNearest() throws IOException {
        written("loyalty.jar", new byte[] {1});

        assertRefused(folder.resolve("loyalti.jar"), "does not exist; did you mean loyalty.jar?");
        assertRefused(folder.resolve("unlike-any"), "does not exist in " + folder);
        assertRefused(folder.resolve("nowhere/a.jar"), "there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void aFolderIsRefused() {
        assertRefused(folder, "is not a file but a folder");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Path large = folder.resolve("large.jar");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }

        assertRefused(large, "has 67108865 bytes; allowed are 64 MB (67108864)");
    }

    @Test
    void aJarThatUnpacksWithoutEndIsRefused() throws Exception {
        byte[] zeros = new byte[64 << 20];
        TestJar jar = TestJar.bundle();
        for (int i = 0; i < 9; i++) {
            jar.with("zeros" + i, zeros);
        }

        assertRefused("bomb.jar", jar.bytes(), "unpacks to more than 512 MB");
    }

    private static ModelFile definition(String json) throws Refusal {
        return ModelFileReader.read("a.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String name, byte[] content, String cause) {
        assertThatThrownBy(() -> ModelFileReader.read(name, content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.step()).isEqualTo("file"))
                .hasMessageContaining(cause);
    }

    private static void assertRefused(Path file, String cause) {
        assertThatThrownBy(() -> ModelFileReader.read(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(cause);
    }

    private Path written(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
