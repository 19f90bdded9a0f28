package mainstay.benchmarks.swap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import mainstay.benchmarks.marked.MarkedScoring;
import mainstay.benchmarks.marked.MarkedTeamCost;
import mainstay.models.ModelRef;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;

/**
 * A bundle of one version of a marked model, as a file.
 *
 * @param id the id of the model
 * @param symbolicName the symbolic name of the bundle
 * @param mark tells the version: 2 is version 2.0.0
 * @param path the file
 */
public record MarkedFile(String id, String symbolicName, int mark, Path path) {

    /** A scoring model in this version. */
    public static MarkedFile scoring(Path folder, int mark) throws IOException {
        MarkedFile file = in(folder, MarkedScoring.ID, mark);
        file.write(
                ScoringModel.class, MarkedScoring.class, List.of("MarkedScoring", "MarkedScoring$1", "MarkedReceipt"));
        return file;
    }

    /** A team-cost model in this version. */
    public static MarkedFile teamCost(Path folder, int mark) throws IOException {
        MarkedFile file = in(folder, MarkedTeamCost.ID, mark);
        file.write(TeamCostModel.class, MarkedTeamCost.class, List.of("MarkedTeamCost"));
        return file;
    }

    private static MarkedFile in(Path folder, String id, int mark) {
        return new MarkedFile(id, "mainstay.benchmarks." + id, mark, folder.resolve(id + "-" + mark + ".jar"));
    }

    /** The model as users name it. */
    ModelRef ref() {
        return new ModelRef(id, version());
    }

    /** The version of the bundle and of its model. */
    String version() {
        return mark + ".0.0";
    }

    /** The mark of a version. */
    static int mark(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private void write(Class<?> service, Class<?> model, List<String> classes) throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(out, manifest(service))) {
            put(jar, "OSGI-INF/model.xml", component(service, model).getBytes(StandardCharsets.UTF_8));
            for (String name : classes) {
                put(jar, model.getPackageName().replace('.', '/') + "/" + name + ".class", bytes(model, name));
            }
        }
    }

    private Manifest manifest(Class<?> service) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", symbolicName);
        headers.putValue("Bundle-Version", version());
        headers.putValue("Import-Package", service.getPackageName() + ";version=\"[1.0,2)\"");
        headers.putValue("Service-Component", "OSGI-INF/model.xml");
        headers.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0)(!(version>=2.0.0)))\"");
        return manifest;
    }

    private String component(Class<?> service, Class<?> model) {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s" init="1">
                  <property name="mark" type="Integer" value="%d"/>
                  <service><provide interface="%s"/></service>
                  <implementation class="%s"/>
                </scr:component>
                """.formatted(symbolicName, mark, service.getName(), model.getName());
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] bytes(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        }
    }
}
