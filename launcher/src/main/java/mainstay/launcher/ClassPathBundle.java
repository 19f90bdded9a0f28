package mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.connect.ConnectContent;
import org.osgi.framework.connect.ConnectModule;

/**
 * A bundle that stands on the class path of the process. Its classes come from the launcher's own class loader, so that the
 * virtual machine can share what it has made of them with the next process; what is no class is read from the file.
 */
final class ClassPathBundle implements ConnectModule, ConnectContent {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String COMPONENTS = "Service-Component";

    private final Path jar;
    private Map<String, String> headers;
    private ZipFile open;

    /** @param jar the file, all of whose classes the launcher's class loader finds */
    ClassPathBundle(Path jar) {
        this.jar = jar;
    }

    @Override
    public ConnectContent getContent() {
        return this;
    }

    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(ClassPathBundle.class.getClassLoader());
    }

    @Override
    public Optional<Map<String, String>> getHeaders() {
        return Optional.of(headers());
    }

    /** What the manifest says. */
    synchronized Map<String, String> headers() {
        if (headers == null) {
            headers = read();
        }
        return headers;
    }

    private Map<String, String> read() {
        try (InputStream in = zip().getInputStream(zip().getEntry(MANIFEST))) {
            Map<String, String> found = new HashMap<>();
            new Manifest(in).getMainAttributes().forEach((name, value) -> found.put(name.toString(), value.toString()));
            // Lazy activation takes a class loader of the framework's own. To activate such a library at once would not
            // do:
            // Log4j's activator takes a lock and waits for a provider, and whoever asks for a logger waits with it.
            if (found.remove(Constants.BUNDLE_ACTIVATIONPOLICY) != null) {
                found.remove(Constants.BUNDLE_ACTIVATOR);
            }
            // Each description that is named is searched for among all entries; one pattern finds them in one pass.
            found.computeIfPresent(COMPONENTS, (name, files) -> files.contains(",") ? "OSGI-INF/*.xml" : files);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Iterable<String> getEntries() throws IOException {
        return zip().stream().map(ZipEntry::getName).toList();
    }

    @Override
    public Optional<ConnectEntry> getEntry(String path) {
        try {
            return Optional.ofNullable(zip().getEntry(path)).map(entry -> new Entry(zip(), entry));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private synchronized ZipFile zip() {
        if (open == null) {
            try {
                open = new ZipFile(jar.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return open;
    }

    @Override
    public void open() {
        // Opened when something is wanted of it.
    }

    @Override
    public synchronized void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private record Entry(ZipFile zip, ZipEntry entry) implements ConnectEntry {
        @Override
        public String getName() {
            return entry.getName();
        }

        @Override
        public long getContentLength() {
            return entry.getSize();
        }

        @Override
        public long getLastModified() {
            // Not needed; to work it out takes the rules of the time zone.
            return 0;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return zip.getInputStream(entry);
        }
    }
}
