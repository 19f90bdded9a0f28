package mainstay.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.SAXParserFactory;
import org.apache.felix.framework.Felix;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** Starts the framework with the bundles of the distribution. */
final class Boot {
    /** Its commands are ours to use; started, it would open a shell of its own at the terminal. */
    private static final String NOT_STARTED = "org.apache.felix.gogo.jline";

    private static final String FRAMEWORK = "org.apache.felix.framework";

    private final Folders folders;
    private final Map<String, String> settings;
    private final Consumer<String> warnings;

    /**
     * @param settings what bundles are told of how the process was called, as properties of the framework
     * @param warnings takes a line about what went wrong without ending the process
     */
    Boot(Folders folders, Map<String, String> settings, Consumer<String> warnings) {
        this.folders = folders;
        this.settings = Map.copyOf(settings);
        this.warnings = warnings;
    }

    /**
     * Starts everything but the models, which have a life cycle of their own.
     *
     * @param temporary a folder of this process, for what the framework keeps while it runs
     * @param bundles the folders with the jars to start
     */
    BundleContext start(Path temporary, List<Path> bundles) throws BundleException, IOException {
        parseXmlWithTheJdk();
        leaveTheClassPathAsItIs();
        ClassPathBundles classPath = ClassPathBundles.of(folders.home().resolve("bin/mainstay.jar"));
        ReadAhead.begin(classPath);
        Felix framework = new Felix(configuration(temporary.resolve("bundles")), classPath);
        framework.init();
        BundleContext context = framework.getBundleContext();
        letGoOfUninstalled(framework, context);
        List<Bundle> fixed = new ArrayList<>();
        KnownDigests digests = KnownDigests.ofUser();
        for (Path folder : bundles) {
            ShippedBundles shipped = ShippedBundles.of(folder, folders.conf().resolve("trusted-models"), digests);
            for (Path jar : jars(folder)) {
                if (mayStart(jar, shipped) && !classPath.isLibrary(jar) && !isFramework(jar)) {
                    fixed.add(context.installBundle(classPath.location(jar), null));
                }
            }
        }
        digests.keep();
        framework.start();
        for (Bundle bundle : fixed) {
            if (startsNow(bundle)) {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            }
        }
        return context;
    }

    /** Else each parser that is asked for is looked up in all jars of the class path. */
    private static void parseXmlWithTheJdk() {
        String jdk = SAXParserFactory.newDefaultInstance().getClass().getName();
        System.setProperty(SAXParserFactory.class.getName(), jdk);
    }

    /** Else all its jars are searched for who may extend it, and no bundle of ours adds to the framework. */
    private static void leaveTheClassPathAsItIs() {
        System.setProperty("felix.extensions.disable", "true");
    }

    private boolean mayStart(Path jar, ShippedBundles shipped) throws IOException {
        switch (shipped.standing(jar)) {
            case CHANGED -> throw new IOException(shipped.changed(jar));
            case UNLISTED -> {
                warnings.accept(shipped.unlisted(jar));
                return false;
            }
            default -> {
                return true;
            }
        }
    }

    private void letGoOfUninstalled(Felix framework, BundleContext context) {
        try {
            context.addBundleListener(UninstalledBundles.of(framework));
        } catch (ReflectiveOperationException e) {
            warnings.accept("memory of replaced models cannot be freed completely: " + e);
        }
    }

    private Map<String, Object> configuration(Path cache) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put("felix.log.level", "1");
        configuration.put("felix.log.logger", new ErrorLog(warnings));
        configuration.put("felix.service.urlhandlers", "false");
        configuration.put("felix.cache.locking", "false");
        // Threads that share the work of a hundred packages take longer to start than the work takes.
        configuration.put("felix.resolver.parallelism", "1");
        // The class path holds the whole of Mainstay: a model sees of it what it imports, and no more.
        configuration.put("felix.bootdelegation.implicit", "false");
        // Two versions of a model stand side by side while one takes over from the other, and two copies while one is
        // updated.
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        configuration.put("mainstay.home", folders.home().toString());
        configuration.put("mainstay.conf", folders.conf().toString());
        configuration.put("mainstay.data", folders.data().toString());
        // The HTTP server would open a port of its own choice as soon as it is there.
        configuration.put("org.apache.felix.http.require.config", "true");
        configuration.putAll(settings);
        return configuration;
    }

    private static List<Path> jars(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return jars;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                jars.add(file);
            }
        }
        jars.sort(null);
        return jars;
    }

    /** It runs already. */
    private static boolean isFramework(Path jar) {
        return String.valueOf(jar.getFileName()).startsWith(FRAMEWORK);
    }

    private static boolean startsNow(Bundle bundle) {
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        return !fragment && !NOT_STARTED.equals(bundle.getSymbolicName());
    }
}
