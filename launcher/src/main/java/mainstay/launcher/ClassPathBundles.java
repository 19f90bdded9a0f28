package mainstay.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.Constants;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/**
 * The bundles of the distribution that are on the class path of the process: all that are not swapped. Bundles that were put
 * beside them later have class loaders of their own, as models do.
 */
final class ClassPathBundles implements ModuleConnector {
    private static final String PREFIX = "class-path:";

    private final Map<String, ClassPathBundle> jars;

    private ClassPathBundles(Map<String, ClassPathBundle> jars) {
        this.jars = jars;
    }

    /** Those that the manifest of the launcher's jar names. */
    static ClassPathBundles of(Path launcher) throws IOException {
        Map<String, ClassPathBundle> jars = new HashMap<>();
        try (JarFile file = new JarFile(launcher.toFile())) {
            Manifest manifest = file.getManifest();
            for (String entry : manifest.getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .split(" ", -1)) {
                Path jar = launcher.resolveSibling(entry).normalize();
                jars.put(PREFIX + jar.toUri(), new ClassPathBundle(jar));
            }
        }
        return new ClassPathBundles(jars);
    }

    /** Reads what all manifests say. */
    void readHeaders() {
        jars.values().forEach(ClassPathBundle::headers);
    }

    /** How the framework is told of a bundle that is used where it stands; nothing is copied. */
    String location(Path jar) {
        String onClassPath = PREFIX + jar.toUri();
        return jars.containsKey(onClassPath) ? onClassPath : "reference:" + jar.toUri();
    }

    /** Whether a file is no bundle, but holds classes that bundles of ours use. */
    boolean isLibrary(Path jar) {
        ClassPathBundle found = jars.get(PREFIX + jar.toUri());
        return found != null && !found.headers().containsKey(Constants.BUNDLE_SYMBOLICNAME);
    }

    @Override
    public void initialize(File storage, Map<String, String> configuration) {
        // What the launcher told is all that is needed.
    }

    @Override
    public Optional<ConnectModule> connect(String location) {
        return Optional.ofNullable(jars.get(location));
    }

    @Override
    public Optional<BundleActivator> newBundleActivator() {
        return Optional.empty();
    }
}
