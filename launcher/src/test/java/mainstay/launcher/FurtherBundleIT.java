package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import mainstay.launcher.Shell.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle with a team-cost model, unknown to the build, joins in as it is started, and leaves as it is stopped. */
class FurtherBundleIT {
    private static final Path BUNDLES = Path.of("target", "mainstay", "bundles").toAbsolutePath();
    private static final String CLASS = "garage.DeskTeamCost";
    private static final String SOURCE = """
            package garage;

            import java.util.List;
            import mainstay.teamcost.api.*;

            public final class DeskTeamCost implements TeamCostModel {
                public String id() { return "desk"; }
                public String description() { return "a desk that calls"; }
                public int richness() { return 150; }
                public List<Figure> figures() {
                    return List.of(new Figure("calls.salary", 40_000, "money a year", 0, Double.MAX_VALUE, "pay", "default"));
                }
                public Team team(FigureValues values) {
                    return new Team(List.of(new Position("calls", 1, values.get("calls.salary"))), 0, 0, 4);
                }
            }
            """;
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="garage.desk">
              <service><provide interface="mainstay.teamcost.api.TeamCostModel"/></service>
              <implementation class="garage.DeskTeamCost"/>
            </scr:component>
            """;

    @TempDir
    private Path folder;

    @Test
    void aFurtherTeamCostModelIsOfferedUntilItIsStopped() throws Exception {
        String started = "start " + bundle().toUri() + "; ";
        Ended ended = Shell.in(folder)
                .run("import examples/computer-maker; " + started
                        + "teams --format json; rank --format json; params teamcost.desk.calls.salary --format json;"
                        + " whatif teamcost.desk.calls.salary=400000 --format json;"
                        + " stop garage.desk; rank --top 1 --format json");

        assertThat(ended.status()).as(ended.err()).isZero();
        List<JsonNode> printed = Json.values(ended.out());
        assertThat(printed.get(0).findValuesAsText("model")).containsExactly("dedicated", "shared", "desk", "channel");
        assertThat(printed.get(0).get(2).get("cost_per_account").doubleValue()).isEqualTo(10_000);
        JsonNode ranked = printed.get(1);
        assertThat(ranked.findValuesAsText("coverage")).contains("desk");
        ranked.forEach(row -> assertThat(row.get("profit_desk").doubleValue())
                .isEqualTo(row.get("gross_profit").doubleValue() - 10_000));
        assertThat(printed.get(2).get(0).get("value").asText()).isEqualTo("40000");
        assertThat(printed.get(3).findValuesAsText("coverage_before")).contains("desk");
        assertThat(printed.get(4).get(0).has("profit_desk")).isFalse();
        assertThat(ended.err()).contains("desk coverage is not offered");
    }

    @Test
    void aShippedModelIsStoppedStartedAndUpdated() throws Exception {
        Ended found = Shell.in(folder).run("import examples/computer-maker; lb -s | grep mainstay.teamcost.shared");
        String number = found.out().strip().replaceAll("\\D.*", "");

        Ended ended = Shell.in(folder)
                .run("stop " + number + "; teams --format json; start " + number + "; teams --format json; update "
                        + number + "; teams --format json");

        assertThat(ended.status()).as(ended.err()).isZero();
        List<JsonNode> teams = Json.values(ended.out());
        assertThat(teams.get(0).findValuesAsText("model")).containsExactly("dedicated", "channel");
        assertThat(teams.get(1).findValuesAsText("model")).containsExactly("dedicated", "shared", "channel");
        assertThat(teams.get(2)).isEqualTo(teams.get(1));
        assertThat(ended.err()).contains("shared coverage is not offered", "start " + number);
    }

    /** Compiled against the bundles that the distribution ships. */
    private Path bundle() throws IOException {
        Path source = folder.resolve("DeskTeamCost.java");
        Files.writeString(source, SOURCE);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-d",
                        folder.toString(),
                        "-cp",
                        BUNDLES.resolve("mainstay.teamcost.api.jar").toString(),
                        source.toString());
        assertThat(failed).isZero();
        Path jar = folder.resolve("desk.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest())) {
            String compiled = CLASS.replace('.', '/') + ".class";
            add(entries, compiled, Files.readAllBytes(folder.resolve(compiled)));
            add(entries, "OSGI-INF/desk.xml", COMPONENT.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void add(JarOutputStream entries, String name, byte[] content) throws IOException {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(content);
        entries.closeEntry();
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "garage.desk");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Import-Package", "mainstay.teamcost.api;version=\"[1.0,2)\"");
        main.putValue("Service-Component", "OSGI-INF/desk.xml");
        main.putValue(
                "Provide-Capability", "osgi.service;objectClass:List<String>=\"mainstay.teamcost.api.TeamCostModel\"");
        return manifest;
    }
}
