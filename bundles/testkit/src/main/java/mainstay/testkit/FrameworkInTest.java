package mainstay.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.Felix;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** An OSGi framework in the JVM of the test; it holds no bundle but its own until the test installs some. */
public final class FrameworkInTest implements AutoCloseable {
    private static final long LONGEST_STOP_MILLIS = 20_000;
    private static final int TURNS = 10;

    private final Felix framework;
    private final Path cache;

    private FrameworkInTest(Felix framework, Path cache) {
        this.framework = framework;
        this.cache = cache;
    }

    /**
     * A framework that runs.
     *
     * @param packages packages of the test's class path that bundles may import, as in a header {@code Export-Package}
     */
    public static FrameworkInTest sharing(String... packages) throws BundleException {
        try {
            Path cache = Files.createTempDirectory("framework-in-test");
            Map<String, Object> settings = new HashMap<>();
            settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
            settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, String.join(",", List.of(packages)));
            settings.put(
                    Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE); // as the launcher does
            settings.put("felix.log.level", "0");
            Felix framework = new Felix(settings);
            framework.start();
            return new FrameworkInTest(framework, cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The context of the framework's own bundle. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Stops it with all its bundles, and takes its files away. */
    @Override
    public void close() throws BundleException {
        framework.stop();
        awaitStop();
        delete(cache);
    }

    /** The framework, or a model of it, may still be at the files: what is gone or comes meanwhile is no fault. */
    private static void delete(Path folder) {
        for (int turn = 0; turn < TURNS && Files.exists(folder); turn++) {
            deleteOnce(folder);
        }
    }

    private static void deleteOnce(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    try {
                        Files.deleteIfExists(visited);
                    } catch (DirectoryNotEmptyException filled) {
                        return FileVisitResult.CONTINUE; // somebody wrote into it meanwhile: the next turn takes it
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStop() {
        try {
            framework.waitForStop(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
