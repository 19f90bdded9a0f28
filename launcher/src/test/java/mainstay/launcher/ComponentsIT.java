package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mainstay.store.file.Sha256;
import org.junit.jupiter.api.Test;

/** What the distribution says of its parts is true of the files that it has; no process is started. */
class ComponentsIT {
    private static final Path DISTRIBUTION = Path.of("target/mainstay");

    @Test
    void everyJarIsInTheListOfComponents() throws IOException {
        assumeTrue(
                Files.exists(DISTRIBUTION.resolve("sbom/mainstay.cdx.json")),
                "Maven makes the list only where it is not offline (-o)");

        List<String> listed = components("mainstay.cdx.json").findValuesAsText("name");

        assertThat(listed).containsAll(jars());
    }

    @Test
    void everyLibraryOfOthersHasItsTerms() throws IOException {
        List<String> libraries = new ArrayList<>(List.of("echarts", "slf4j-api")); // they are in bundles of ours
        jars().stream().filter(jar -> !jar.startsWith("mainstay.")).forEach(libraries::add);
        try (Stream<Path> folders = Files.list(DISTRIBUTION.resolve("licences"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(libraries);
        }
        assertThat(libraries).allSatisfy(library -> assertThat(
                        DISTRIBUTION.resolve("licences").resolve(library))
                .isNotEmptyDirectory());
        assertThat(DISTRIBUTION.resolve("NOTICE")).content().contains("licences/", "sbom/");
    }

    @Test
    void theScriptInEveryPageIsTheOneThatIsListed() throws IOException {
        JsonNode script = components("echarts.cdx.json").get(0);
        try (ZipFile jar = new ZipFile(DISTRIBUTION
                .resolve("bundles/models/mainstay.reporting.html.jar")
                .toFile())) {
            byte[] code = jar.getInputStream(jar.getEntry("mainstay/reporting/html/echarts/echarts.common.min.js"))
                    .readAllBytes();

            assertThat(Sha256.hex(code))
                    .isEqualTo(script.at("/hashes/0/content").asText());
            assertThat(new String(code, StandardCharsets.UTF_8))
                    .contains("\"" + script.get("version").asText() + "\"");
        }
    }

    /** The framework looks configurations up one by one as it starts; most of our components have none. */
    @Test
    void onlyComponentsThatNameTheirConfigurationHaveItLookedUp() throws IOException {
        List<String> asked = new ArrayList<>();
        for (Path jar : ourJars()) {
            try (ZipFile file = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(file.entries())) {
                    if (entry.getName().startsWith("OSGI-INF/mainstay.")
                            && entry.getName().endsWith(".xml")) {
                        String description =
                                new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                        if (!description.contains("configuration-policy=\"ignore\"")
                                && !description.contains("configuration-pid=")) {
                            asked.add(entry.getName());
                        }
                    }
                }
            }
        }

        assertThat(asked).isEmpty();
    }

    private static List<Path> ourJars() throws IOException {
        try (Stream<Path> files = Files.walk(DISTRIBUTION.resolve("bundles"))) {
            return files.filter(file -> file.getFileName().toString().matches("mainstay\\..*\\.jar"))
                    .toList();
        }
    }

    private static JsonNode components(String file) throws IOException {
        return new ObjectMapper()
                .readTree(DISTRIBUTION.resolve("sbom").resolve(file).toFile())
                .get("components");
    }

    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.walk(DISTRIBUTION.resolve("bundles"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.replace(".jar", ""))
                    .toList();
        }
    }
}
