package mainstay.models.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mainstay.book.MainstayException;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import mainstay.models.admission.AllowList.Added;
import mainstay.models.admission.Trust.By;
import mainstay.models.file.ModelFileReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
    private static final TrustNote NOTE = new TrustNote("ann", Instant.parse("2026-11-01T12:00:00Z"), "from the team");

    private static TestSigner acme;
    private static TestSigner other;

    @TempDir
    private Path folder;

    private byte[] jar;

    @BeforeAll
    static void makeKeys(@TempDir Path keys) throws Exception {
        acme = TestSigner.called("acme", keys);
        other = TestSigner.called("other", keys);
    }

    @BeforeEach
    void packAJar() throws IOException {
        jar = TestJar.bundle().bytes();
    }

    @Test
    void unknownCodeIsRefusedWithTheNextStep() throws Exception {
        ModelFile file = model(jar);

        assertRefused(
                file,
                "its SHA-256 " + file.digest().substring(0, 12)
                        + "… is not in conf/trusted-models; if you know its origin: models trust FILE");
    }

    @Test
    void aListedFileIsTrusted() throws Exception {
        ModelFile file = model(jar);
        listed(
                "# files",
                "",
                "sha256 " + "0".repeat(64),
                "sha256 " + file.digest() + "  loyalty.jar # ann, today, why");

        Trust trust = allowList().check(file);

        assertThat(trust).isEqualTo(new Trust(By.FILE, file.digest(), "loyalty.jar", "conf/trusted-models", 4));
        assertThat(trust.reason()).isEqualTo("by its SHA-256 " + file.digest() + ", in conf/trusted-models line 4");
    }

    @Test
    void largeDigitsTabsAndOtherLineEndsAreUnderstood() throws Exception {
        ModelFile file = model(jar);
        listed("sha256\t" + file.digest().toUpperCase(Locale.ROOT) + "\ta file\r");

        assertThat(allowList().check(file).name()).isEqualTo("a file");
    }

    @Test
    void aFileThatWasChangedByOneByteIsNotTrusted() throws Exception {
        listed("sha256 " + model(jar).digest());

        assertRefused(
                model(TestJar.bundle().with("loyalty/words.txt", "swords").bytes()), "is not in conf/trusted-models");
    }

    @Test
    void aLineThatWasTakenAwayCountsAtOnce() throws Exception {
        AllowList list = allowList();
        listed("sha256 " + model(jar).digest());
        list.check(model(jar));
        listed("");

        assertThatThrownBy(() -> list.check(model(jar))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatTheDistributionShipsIsTrusted() throws Exception {
        ModelFile file = model(jar);
        Path shipped = Files.writeString(
                folder.resolve("shipped.sha256"),
                "0".repeat(64) + " *other.jar\n" + file.digest() + "  mainstay.loyalty.jar\n");

        Trust trust = new AllowList(list(), Optional.of(shipped)).check(file);

        assertThat(trust.name()).isEqualTo("mainstay.loyalty.jar");
        assertThat(trust.line()).isEqualTo(2);
        assertThat(trust.list()).endsWith("/shipped.sha256");
    }

    @Test
    void aShippedListThatIsDamagedTrustsNothing() throws Exception {
        Path shipped =
                Files.writeString(folder.resolve("shipped.sha256"), model(jar).digest() + "\n");

        assertThatThrownBy(() -> new AllowList(list(), Optional.of(shipped)).check(model(jar)))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("shipped.sha256 line 1 is not understood")
                .hasMessageContaining("unpack the distribution again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256 abc name",
                "sha256",
                "sha1 0000000000000000000000000000000000000000000000000000000000000000 x",
                "0000000000000000000000000000000000000000000000000000000000000000 x",
                "sha256 00000000000000000000000000000000000000000000000000000000000000000 x",
                "SHA256 0000000000000000000000000000000000000000000000000000000000000000 x",
            })
    void aListWithALineThatIsNotUnderstoodTrustsNothing(String line) throws Exception {
        listed("sha256 " + model(jar).digest(), line);

        assertThatThrownBy(() -> allowList().check(model(jar)))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(MainstayException.Code.BAD_INPUT))
                .hasMessageContaining("conf/trusted-models line 2 is not understood: \"" + line + "\"; allowed are");
        assertThatThrownBy(() -> allowList().add(written(jar), NOTE)).hasMessageContaining("line 2");
    }

    @Test
    void aListThatCannotBeReadTrustsNothing() throws Exception {
        Files.createDirectories(list());

        assertThatThrownBy(() -> allowList().check(model(jar)))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(MainstayException.Code.STORAGE))
                .hasMessageContaining("conf/trusted-models cannot be read (Is a directory)");
    }

    @Test
    void aJarOfAListedSignerIsTrusted() throws Exception {
        listed("signer " + acme.digest() + "  Acme  # ann");

        Trust trust = allowList().check(model(acme.signed(jar)));

        assertThat(trust).isEqualTo(new Trust(By.SIGNER, acme.digest(), "Acme", "conf/trusted-models", 1));
        assertThat(trust.reason())
                .isEqualTo("by its signer Acme, SHA-256 " + acme.digest() + ", in conf/trusted-models line 1");
    }

    @Test
    void aJarOfAnotherSignerIsRefusedNamingTheSigner() throws Exception {
        listed("signer " + acme.digest() + "  Acme");

        assertRefused(
                model(other.signed(jar)),
                "(signed by " + other.digest().substring(0, 12) + "…) is not in conf/trusted-models");
    }

    @Test
    void aSecondSignatureDoesNoHarm() throws Exception {
        listed("signer " + acme.digest() + "  Acme");

        assertThat(allowList().check(model(acme.signed(other.signed(jar)))).by())
                .isEqualTo(By.SIGNER);
    }

    @Test
    void anEntryThatWasAddedLaterIsNamed() throws Exception {
        listed("signer " + acme.digest() + "  Acme");
        byte[] more =
                unpacked(acme.signed(jar)).with("loyalty/Evil.class", "evil").bytes();

        assertRefused(
                model(more),
                "is signed only in part by Acme (conf/trusted-models line 1): the entry loyalty/Evil.class is not");
    }

    @Test
    void anEntryThatWasRemovedLaterIsNamed() throws Exception {
        listed("signer " + acme.digest() + "  Acme");
        TestJar more = unpacked(jar).with("loyalty/Limits.class", "limits");
        byte[] less = unpacked(acme.signed(more.bytes()))
                .without("loyalty/Limits.class")
                .bytes();

        assertRefused(
                model(less),
                "was changed after it was signed: the entry loyalty/Limits.class was removed; get it again from its maker");
    }

    @Test
    void anEntryThatAnotherSignedLaterIsNamed() throws Exception {
        listed("signer " + acme.digest() + "  Acme");
        byte[] more =
                unpacked(acme.signed(jar)).with("loyalty/Evil.class", "evil").bytes();

        assertRefused(model(other.signed(more)), "the entry loyalty/Evil.class is not");
    }

    @Test
    void anEntryThatWasChangedLaterIsNamed() throws Exception {
        listed("signer " + acme.digest() + "  Acme");
        byte[] changed =
                unpacked(acme.signed(jar)).with("loyalty/words.txt", "swords").bytes();

        assertRefused(model(changed), "was changed after it was signed, at the entry loyalty/words.txt");
    }

    @Test
    void headersThatWereChangedLaterAreNotTrusted() throws Exception {
        listed("signer " + acme.digest() + "  Acme");
        TestJar signed = unpacked(acme.signed(jar));
        String manifest = manifest(signed).replace("Bundle-SymbolicName: loyalty", "Bundle-SymbolicName: another");

        assertThatThrownBy(() -> allowList()
                        .check(model(
                                signed.with("META-INF/MANIFEST.MF", manifest).bytes())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aJarWithoutItsSignatureIsRefused() throws Exception {
        listed("signer " + acme.digest() + "  Acme");
        byte[] stripped = unpacked(acme.signed(jar)).without("META-INF/ACME.EC").bytes();

        assertRefused(model(stripped), "is not in conf/trusted-models");
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/ACME.SF", "META-INF/ACME.EC"})
    void aSignatureThatWasChangedAtTheEndIsRefused(String part) throws Exception {
        listed("signer " + acme.digest() + "  Acme");
        TestJar signed = unpacked(acme.signed(jar));
        byte[] changed = signed.content(part).clone();
        changed[changed.length - 10] ^= 0x01;

        assertThatThrownBy(
                        () -> allowList().check(model(signed.with(part, changed).bytes())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSignatureThatWasChangedAnywhereEndsInARefusalOrChangesNothing() throws Exception {
        listed("signer " + acme.digest() + "  Acme");
        TestJar signed = unpacked(acme.signed(jar));
        byte[] whole = signed.content("META-INF/ACME.EC");
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            try {
                // A few bytes tell how to read the rest, and are not signed; all else is as it was.
                Trust trust = allowList()
                        .check(model(signed.with("META-INF/ACME.EC", changed).bytes()));
                assertThat(trust.digest()).isEqualTo(acme.digest());
            } catch (Refusal expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 2);
    }

    @Test
    void aFileIsAddedWithWhoWhenAndWhy() throws Exception {
        listed("# mine");

        Added added = allowList().add(written(jar), NOTE);

        String digest = model(jar).digest();
        assertThat(added)
                .isEqualTo(new Added(new Trust(By.FILE, digest, "loyalty.jar", "conf/trusted-models", 2), false));
        assertThat(Files.readString(list()))
                .isEqualTo("# mine\nsha256 " + digest + "  loyalty.jar  # ann, 2026-11-01T12:00:00Z, from the team\n");
        assertThat(allowList().check(model(jar))).isEqualTo(added.trust());
    }

    @Test
    void aListWithoutANewlineAtItsEndIsAddedTo() throws Exception {
        Files.createDirectories(list().getParent());
        Files.writeString(list(), "sha256 " + "0".repeat(64) + "  other");

        assertThat(allowList().add(written(jar), NOTE).trust().line()).isEqualTo(2);
    }

    @Test
    void whatIsThereAlreadyIsNotAddedAgain() throws Exception {
        allowList().add(written(jar), NOTE);
        String before = Files.readString(list());

        Added again = allowList().add(written(jar), new TrustNote("bob", Instant.EPOCH, "again"));

        assertThat(again.already()).isTrue();
        assertThat(Files.readString(list())).isEqualTo(before);
    }

    @Test
    void noWordsCanForgeALineOrAComment() throws Exception {
        Path file = Files.write(folder.resolve("a#b\nsha256 c.jar"), jar);
        String evil = "x\nsha256 " + "0".repeat(64) + "\u2028# evil\u202e\u001b[2J\r";

        allowList().add(file, new TrustNote(evil, Instant.EPOCH, evil));

        assertThat(Files.readString(list()).lines()).hasSize(1);
        assertThat(Files.readString(list())).doesNotContain("\u2028", "\u202e", "\u001b", "\r");
        Trust trust = allowList().check(model(jar));
        assertThat(trust.name()).isEqualTo("a b sha256 c.jar");
        assertThat(trust.digest()).isEqualTo(model(jar).digest());
    }

    @Test
    void aCertificateIsAddedInDerAndInPem() throws Exception {
        Path der = Files.write(folder.resolve("acme.cer"), acme.certificate());
        Path pem = Files.writeString(folder.resolve("acme.pem"), pem(acme));

        Added added = allowList().add(pem, NOTE);

        assertThat(added.trust().by()).isEqualTo(By.SIGNER);
        assertThat(allowList().add(der, NOTE).already()).isTrue();
        assertThat(Files.readString(list())).startsWith("signer " + acme.digest() + "  acme.pem  # ann, ");
        assertThat(allowList().check(model(acme.signed(jar)))).isEqualTo(added.trust());
    }

    @Test
    void severalCertificatesAreRefused() throws Exception {
        Path both = Files.writeString(folder.resolve("both.pem"), pem(acme) + pem(other));

        assertThatThrownBy(() -> allowList().add(both, NOTE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has 2 certificates; give the one that the bundles are signed with");
    }

    @Test
    void aBrokenCertificateIsRefused() throws Exception {
        Path broken = Files.writeString(folder.resolve("a.pem"), pem(acme).replace("A", ""));

        assertThatThrownBy(() -> allowList().add(broken, NOTE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not an X.509 certificate in PEM or DER");
        assertThat(list()).doesNotExist();
    }

    @Test
    void whatCouldNeverBeAdmittedIsNotTrusted() throws Exception {
        Path half = Files.write(folder.resolve("half.jar"), Arrays.copyOf(jar, 100));

        assertThatThrownBy(() -> allowList().add(half, NOTE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there are 100 bytes");
    }

    @Test
    void aDefinitionIsTrustedByItsDigest() throws Exception {
        Path definition = Files.writeString(folder.resolve("mine.json"), "{\"id\": \"mine\"}");

        allowList().add(definition, NOTE);

        assertThat(allowList().check(ModelFileReader.read(definition)).name()).isEqualTo("mine.json");
    }

    private void assertRefused(ModelFile file, String cause) {
        assertThatThrownBy(() -> allowList().check(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.step()).isEqualTo("trust"))
                .hasMessageContaining(cause);
    }

    private static String manifest(TestJar jar) {
        return new String(jar.content("META-INF/MANIFEST.MF"), StandardCharsets.UTF_8);
    }

    private static String pem(TestSigner signer) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(signer.certificate())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static TestJar unpacked(byte[] jar) throws IOException {
        TestJar unpacked = new TestJar();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.with(entry.getName(), zip.readAllBytes());
            }
        }
        return unpacked;
    }

    private static ModelFile model(byte[] content) throws Refusal {
        return ModelFileReader.read("loyalty.jar", content);
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("loyalty.jar"), content);
    }

    private void listed(String... lines) throws IOException {
        Files.createDirectories(list().getParent());
        Files.writeString(list(), String.join("\n", lines) + "\n");
    }

    private AllowList allowList() {
        return new AllowList(list(), Optional.empty());
    }

    private Path list() {
        return folder.resolve("conf/trusted-models");
    }
}
