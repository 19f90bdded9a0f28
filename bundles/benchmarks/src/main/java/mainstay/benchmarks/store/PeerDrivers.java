package mainstay.benchmarks.store;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;

/** The drivers of databases, from jars that the script has fetched: Mainstay depends on none of them. */
final class PeerDrivers {
    private final ClassLoader loader;

    private PeerDrivers(ClassLoader loader) {
        this.loader = loader;
    }

    static PeerDrivers in(Path jars) throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return new PeerDrivers(new URLClassLoader(
                    files.map(PeerDrivers::url).toArray(URL[]::new), PeerDrivers.class.getClassLoader()));
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect(String driver, String url) throws SQLException {
        try {
            Driver made = (Driver) loader.loadClass(driver).getConstructor().newInstance();
            return made.connect(url, new Properties());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("--peers needs the jar of " + driver, e);
        }
    }
}
