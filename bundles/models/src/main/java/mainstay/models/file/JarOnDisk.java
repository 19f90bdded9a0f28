package mainstay.models.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * A copy of a jar in a file of our own, because the JDK reads a jar's directory from files alone; and the directory is what
 * the framework goes by. A stream of the jar may show other entries.
 */
public final class JarOnDisk implements AutoCloseable {
    private final Path file;
    private final JarFile jar;

    private JarOnDisk(Path file, JarFile jar) {
        this.file = file;
        this.jar = jar;
    }

    /**
     * Copies a jar, to be read whether its signatures are right or not.
     *
     * @throws java.util.zip.ZipException if it has no directory, or a broken one
     */
    static JarOnDisk unverified(InputStream content) throws IOException {
        return copy(content, false);
    }

    /**
     * Copies a jar; a signed entry that was changed throws a SecurityException when it is read to its end.
     *
     * @throws java.util.zip.ZipException if it has no directory, or a broken one
     */
    public static JarOnDisk verified(InputStream content) throws IOException {
        return copy(content, true);
    }

    private static JarOnDisk copy(InputStream content, boolean verify) throws IOException {
        Path file = Files.createTempFile("mainstay-model", ".jar");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return new JarOnDisk(file, new JarFile(file.toFile(), verify, ZipFile.OPEN_READ));
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    /** The entries, in the order of the directory; one that stands there twice comes twice. */
    public List<JarEntry> entries() {
        return jar.stream().toList();
    }

    /** The names of entries that a signature of the jar is of and that are not there. */
    public List<String> removed() throws IOException {
        Manifest manifest = jar.getManifest();
        return manifest == null
                ? List.of()
                : manifest.getEntries().entrySet().stream()
                        .filter(entry -> entry.getValue().keySet().stream()
                                .anyMatch(name -> name.toString().endsWith("-Digest")))
                        .map(Map.Entry::getKey)
                        .filter(name -> jar.getEntry(name) == null)
                        .sorted()
                        .toList();
    }

    /** The content of an entry. */
    public InputStream open(JarEntry entry) throws IOException {
        return jar.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        try {
            jar.close();
        } finally {
            Files.delete(file);
        }
    }
}
