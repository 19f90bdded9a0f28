package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** How models that are admitted come to serve and go, typed by a user. */
@TestInstance(Lifecycle.PER_CLASS)
class ModelActivationIT {
    private static final String DEFINITION = """
            {"id": "simple", "version": "VERSION", "description": "what is left to sell",
             "criteria": [
               {"name": "room", "weight": 60, "input": "INPUT", "normalise": "percentile"},
               {"name": "profit", "weight": 40, "input": "gross_profit", "normalise": "percentile"}]}
            """;

    private Path common;
    private Workshop admitted;

    private Workshop workshop;

    /** Everything that the tests activate, admitted once; each works with a copy. */
    @BeforeAll
    void modelsAreAdmitted(@TempDir Path folder) throws Exception {
        common = folder;
        admitted = Workshop.in(Files.createDirectory(common.resolve("admitted")));
        definition("1.0.0", "white_space");
        admitted.admit(
                scoring("1.0.0", "revenue"),
                scoring("2.0.0", "white_space"),
                admitted.jar(new ModelBundle("garage.desk").teamCost(ModelSource.teamCost("desk"))),
                "simple-1.0.0.json");
    }

    @BeforeEach
    void aCopyIsThere() throws Exception {
        workshop = admitted.copiedTo(Files.createTempDirectory(common, "copy"));
    }

    private String scoring(String version, String input) throws IOException {
        String source =
                ModelSource.scoring("garage").replace("percentileOf(\"revenue\")", "percentileOf(\"" + input + "\")");
        return admitted.jar(new ModelBundle("garage.score").version(version).scoring(source));
    }

    private void definition(String version, String input) throws IOException {
        Files.writeString(
                admitted.folder().resolve("simple-" + version + ".json"),
                DEFINITION.replace("VERSION", version).replace("INPUT", input));
    }

    @Test
    void severalModelsSwitchTogetherAndARollbackTakesAllOfThemBack() throws Exception {
        Ended ended = run(
                "models activate garage@1.0.0 --yes --why first",
                "models activate garage@2.0.0 desk@1.0.0 --yes",
                "models > both",
                "models rollback",
                "models > one",
                "models rollback --why enough",
                "models rollback");

        assertThat(ended.err())
                .contains("garage@2.0.0 desk@1.0.0 is active in generation 2;")
                .contains("generation 3 is active: ")
                .contains("generation 4 is active: ")
                .contains("there is nothing to roll back to: generation 4 is the one that the distribution ships");
        assertThat(text("both")).containsPattern("garage +2.0.0 +active").containsPattern("desk +1.0.0 +active");
        assertThat(text("one")).containsPattern("garage +1.0.0 +active").containsPattern("desk +1.0.0 +standby");
        assertThat(states("garage")).containsExactly("1.0.0 standby", "2.0.0 standby");
        assertThat(states("attractiveness")).containsExactly("0.1.0 active");
        assertThat(log("what", "why")).endsWith("activate first", "activate ", "rollback ", "rollback enough");
    }

    @Test
    void aDefinitionGoesTheSameWay() throws Exception {
        definition("2.0.0", "revenue");
        Files.copy(
                admitted.folder().resolve("simple-2.0.0.json"),
                workshop.folder().resolve("simple-2.0.0.json"));
        Files.writeString(
                workshop.folder().resolve("other.json"),
                DEFINITION.replace("VERSION", "1.0.0").replace("INPUT", "share_of_wallet"));

        Ended ended = run(
                "import examples/computer-maker",
                "models activate simple@1.0.0 --yes | wc",
                "params scoring.model simple",
                "rank --format csv > first",
                "models admit simple-2.0.0.json",
                "models trust simple-2.0.0.json",
                "models admit simple-2.0.0.json",
                "models activate simple@2.0.0 --yes | wc",
                "rank --format csv > second",
                "models trust other.json",
                "models admit other.json",
                "models rollback",
                "rank --format csv > third");

        assertThat(ended.err())
                .contains("input:5: simple-2.0.0.json is refused at trust")
                .contains("simple@2.0.0 is admitted")
                .contains("input:11: other.json is refused at identity: simple@1.0.0 already exists with different"
                        + " content");
        assertThat(text("third")).isEqualTo(text("first")).isNotEqualTo(text("second"));
        assertThat(states("simple")).containsExactly("1.0.0 active", "2.0.0 standby");
    }

    @Test
    void aJarThatATrustedCertificateHasSignedIsAdmitted() throws Exception {
        Path jar = new ModelBundle("garage.signed")
                .scoring(ModelSource.scoring("signed"))
                .in(workshop.folder());
        KeyStore.PrivateKeyEntry maker = maker();
        Files.write(
                workshop.folder().resolve("maker.cer"), maker.getCertificate().getEncoded());
        sign(jar, maker);

        Ended ended = run(
                "models admit " + jar.getFileName(),
                "models trust maker.cer",
                "models admit " + jar.getFileName(),
                "models activate signed@1.0.0 --yes");

        assertThat(ended.err())
                .contains("input:1: " + jar.getFileName() + " is refused at trust")
                .contains("signed@1.0.0 is active in generation 1");
        assertThat(states("signed")).containsExactly("1.0.0 active");
    }

    /** A key with its certificate, which nothing in the JDK but its tool makes. */
    private KeyStore.PrivateKeyEntry maker() throws Exception {
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Duser.language=en",
                "-genkeypair",
                "-keystore",
                "maker.p12",
                "-storepass",
                "password",
                "-keyalg",
                "EC",
                "-alias",
                "maker",
                "-dname",
                "CN=maker");
        Ended ended = MainstayProcess.run(MainstayProcess.in(workshop.folder(), line), "");
        assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
        char[] password = "password".toCharArray();
        KeyStore store =
                KeyStore.getInstance(workshop.folder().resolve("maker.p12").toFile(), password);
        return (KeyStore.PrivateKeyEntry) store.getEntry("maker", new KeyStore.PasswordProtection(password));
    }

    private static void sign(Path jar, KeyStore.PrivateKeyEntry maker) throws IOException {
        Path unsigned = Files.move(jar, jar.resolveSibling("unsigned"));
        try (ZipFile from = new ZipFile(unsigned.toFile());
                OutputStream to = Files.newOutputStream(jar)) {
            new JarSigner.Builder(maker).build().sign(from, to);
        }
    }

    @Test
    void whatIsTrustedNoMoreDoesNotServeAtTheNextStart() throws Exception {
        workshop.done("models activate garage@2.0.0 desk@1.0.0 --yes");
        Path list = workshop.home().resolve("conf/trusted-models");
        Files.writeString(
                list,
                Files.readString(list)
                        .lines()
                        .filter(line -> !line.contains("garage.score-2.0.0.jar"))
                        .reduce("", (text, line) -> text + line + "\n"));

        Ended ended = run(
                "models --format json",
                "import examples/computer-maker",
                "params scoring.model garage",
                "rank --top 1");

        assertThat(ended.err())
                .contains("scoring model garage is not active: ")
                .contains("is not in conf/trusted-models");
        assertThat(states("garage")).containsExactly("1.0.0 standby", "2.0.0 absent");
        assertThat(states("desk")).containsExactly("1.0.0 active");
    }

    private String text(String file) throws IOException {
        return Files.readString(workshop.folder().resolve(file));
    }

    /** Runs lines, and has the same process tell at their end what serves and what was logged. */
    private Ended run(String... lines) throws Exception {
        return workshop.run(Stream.concat(
                        Stream.of(lines),
                        Stream.of("models --format json > models", "models audit --format json > audit"))
                .toArray(String[]::new));
    }

    /** Versions and states of a model at the end of the last {@link #run}. */
    private List<String> states(String id) throws Exception {
        List<String> states = new ArrayList<>();
        for (JsonNode model : Json.values(text("models")).get(0)) {
            if (model.get("id").asText().equals(id)) {
                states.add(
                        model.get("version").asText() + " " + model.get("state").asText());
            }
        }
        return states;
    }

    /** Columns of the log at the end of the last {@link #run}. */
    private List<String> log(String... columns) throws Exception {
        List<String> rows = new ArrayList<>();
        for (JsonNode line : Json.values(text("audit")).get(0)) {
            rows.add(String.join(
                    " ",
                    Stream.of(columns)
                            .map(column -> line.get(column).asText(""))
                            .toList()));
        }
        return rows;
    }
}
