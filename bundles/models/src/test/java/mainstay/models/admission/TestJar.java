package mainstay.models.admission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar in the making, as right or wrong as a test wants it. */
public final class TestJar {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A bundle with a class and a resource, or what stands for them. */
    public static TestJar bundle() {
        return new TestJar()
                .manifest("Bundle-ManifestVersion: 2", "Bundle-SymbolicName: loyalty", "Bundle-Version: 1.2.0")
                .with("loyalty/LoyaltyModel.class", "not really a class")
                .with("loyalty/words.txt", "words");
    }

    /** A bundle with other main headers. */
    public static TestJar bundleWith(String... headers) {
        return bundle().manifest(headers);
    }

    private TestJar manifest(String... headers) {
        return with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    public TestJar with(String entry, String content) {
        return with(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestJar with(String entry, byte[] content) {
        entries.put(entry, content);
        return this;
    }

    public TestJar without(String entry) {
        entries.remove(entry);
        return this;
    }

    byte[] content(String entry) {
        return entries.get(entry);
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED); // some hold a lot
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Writes another text over one of the same length, wherever it stands. */
    public static byte[] replaced(byte[] bytes, String text, String by) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }
}
