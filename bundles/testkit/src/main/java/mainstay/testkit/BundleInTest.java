package mainstay.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.Constants;

/** A small bundle in the making. The same calls give the same bytes. */
public final class BundleInTest {
    private static final long ANY_TIME = 0;

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Class<?>> classes = new ArrayList<>();

    private BundleInTest() {}

    /** A bundle that holds nothing yet. */
    public static BundleInTest of(String symbolicName, String version) {
        return new BundleInTest()
                .with("Manifest-Version", "1.0")
                .with(Constants.BUNDLE_MANIFESTVERSION, "2")
                .with(Constants.BUNDLE_SYMBOLICNAME, symbolicName)
                .with(Constants.BUNDLE_VERSION, version);
    }

    /** The same with a header, of at most 60 characters. */
    public BundleInTest with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The same with packages that it imports, in whatever version. */
    public BundleInTest importing(String... packages) {
        // A line of a manifest ends after 72 bytes, and goes on after a blank.
        return with(Constants.IMPORT_PACKAGE, String.join(",\r\n ", packages));
    }

    /** The same with an activator and further classes of the test, which are copied into it with those that they declare. */
    public BundleInTest activatedBy(Class<? extends BundleActivator> activator, Class<?>... further) {
        classes.add(activator);
        for (Class<?> type : further) {
            classes.add(type);
            classes.addAll(List.of(type.getDeclaredClasses()));
        }
        return with(Constants.BUNDLE_ACTIVATOR, activator.getName());
    }

    /** The jar. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder manifest = new StringBuilder();
            headers.forEach((header, value) ->
                    manifest.append(header).append(": ").append(value).append("\r\n"));
            add(zip, "META-INF/MANIFEST.MF", (manifest + "\r\n").getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : classes) {
                add(zip, type.getName().replace('.', '/') + ".class", code(type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(ANY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] code(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream code = type.getResourceAsStream(file)) {
            if (code == null) {
                throw new IOException("the code of " + type + " is not on the class path");
            }
            return code.readAllBytes();
        }
    }
}
