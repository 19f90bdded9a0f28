package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/**
 * A bundle with models, compiled against what the distribution ships: for tests that need a model of their own. Each class
 * that is named as a component registers the model API that its source names.
 */
final class ModelBundle {
    private static final Path BUNDLES = Path.of("target", "mainstay", "bundles").toAbsolutePath();
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> components = new LinkedHashMap<>();
    private final Map<String, String> manifest = new TreeMap<>();

    /** A bundle in version 1.0.0 that imports the model APIs. */
    ModelBundle(String symbolicName) {
        manifest.put("Bundle-ManifestVersion", "2");
        manifest.put("Bundle-SymbolicName", symbolicName);
        manifest.put("Bundle-Version", "1.0.0");
        manifest.put(
                "Import-Package",
                "mainstay.book;version=\"[1.0,2)\",mainstay.scoring.api;version=\"[1.0,2)\","
                        + "mainstay.teamcost.api;version=\"[1.0,2)\",mainstay.reporting.api;version=\"[1.0,2)\","
                        + "mainstay.reporting.text;version=\"[1.0,2)\"");
    }

    /** The same in another version. */
    ModelBundle version(String version) {
        return header("Bundle-Version", version);
    }

    /** Its symbolic name. */
    String symbolicName() {
        return manifest.get("Bundle-SymbolicName");
    }

    /** Sets a header of the manifest. */
    ModelBundle header(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    /** Adds a class that is no component. */
    ModelBundle with(String source) {
        sources.put(className(source), source);
        return this;
    }

    /** Adds a class that implements ScoringModel, as a component. */
    ModelBundle scoring(String source) {
        return component(source, "mainstay.scoring.api.ScoringModel");
    }

    /** Adds a class that implements TeamCostModel, as a component. */
    ModelBundle teamCost(String source) {
        return component(source, "mainstay.teamcost.api.TeamCostModel");
    }

    /** Adds a class that implements IncentiveModel, as a component, and imports what it needs for that. */
    ModelBundle incentive(String source) {
        header("Import-Package", manifest.get("Import-Package") + ",mainstay.incentive.api;version=\"[1.0,2)\"");
        return component(source, "mainstay.incentive.api.IncentiveModel");
    }

    /** Adds a class that implements ReportRenderer, as a component. */
    ModelBundle renderer(String source) {
        return component(source, "mainstay.reporting.api.ReportRenderer");
    }

    private ModelBundle component(String source, String service) {
        components.put(className(source), service);
        return with(source);
    }

    /** The jar in a folder; the same content gives the same bytes. */
    Path in(Path folder) throws IOException {
        Path jar = folder.resolve(symbolicName() + "-" + manifest.get("Bundle-Version") + ".jar");
        Files.write(jar, bytes(folder));
        return jar;
    }

    private byte[] bytes(Path folder) throws IOException {
        Map<String, byte[]> entries = compiled(Files.createTempDirectory(folder, "classes"));
        components.forEach((type, service) -> entries.put(descriptor(type), xml(type, service)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            add(jar, "META-INF/MANIFEST.MF", manifest());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(jar, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> compiled(Path folder) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-d", folder.toString(), "-cp", classPath()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int failed =
                ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(failed).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return classes(folder);
    }

    private static Map<String, byte[]> classes(Path folder) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                classes.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static String classPath() {
        return Stream.of(
                        "mainstay.book",
                        "mainstay.scoring.api",
                        "mainstay.teamcost.api",
                        "mainstay.incentive.api",
                        "mainstay.reporting.api",
                        "mainstay.reporting.text")
                .map(bundle -> BUNDLES.resolve(bundle + ".jar").toString())
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElseThrow();
    }

    private byte[] manifest() throws IOException {
        Manifest written = new Manifest();
        Attributes main = written.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach(main::putValue);
        if (!components.isEmpty()) {
            main.putValue(
                    "Service-Component",
                    String.join(
                            ",",
                            components.keySet().stream()
                                    .map(ModelBundle::descriptor)
                                    .toList()));
            main.putValue(
                    "Provide-Capability",
                    String.join(
                            ",",
                            components.values().stream()
                                    .map(service -> "osgi.service;objectClass:List<String>=\"" + service + "\"")
                                    .toList()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.write(bytes);
        return bytes.toByteArray();
    }

    private static String descriptor(String type) {
        return "OSGI-INF/" + type + ".xml";
    }

    private static byte[] xml(String type, String service) {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s">
                  <service><provide interface="%s"/></service>
                  <implementation class="%s"/>
                </scr:component>
                """.formatted(type, service, type).getBytes(StandardCharsets.UTF_8);
    }

    private static String className(String source) {
        return find("package ([\\w.]+);", source) + "." + find("class (\\w+)", source);
    }

    private static String find(String pattern, String source) {
        Matcher found = Pattern.compile(pattern).matcher(source);
        assertThat(found.find()).as(pattern + " in " + source).isTrue();
        return found.group(1);
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }
}
