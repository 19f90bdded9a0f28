package mainstay.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the process begins. Loads the launcher and the framework through a class loader that hides
 * {@code sun.misc.Unsafe}, whose use by the framework makes newer JDKs print warnings.
 */
public final class Main {

    private Main() {}

    /** Runs the command line; see {@code mainstay --help}. */
    public static void main(String[] arguments) throws Throwable {
        // The framework writes version numbers in the digits of the default locale, and cannot read them back.
        Locale.setDefault(Locale.ROOT);
        Path jar = ownJar();
        Path bundles = jar.resolveSibling("../bundles").normalize();
        URL[] classPath = {
            jar.toUri().toURL(),
            bundles.resolve("org.apache.felix.framework.jar").toUri().toURL(),
            bundles.resolve("mainstay.book.jar").toUri().toURL()
        };
        ClassLoader loader = new URLClassLoader("mainstay", classPath, new WithoutUnsafe());
        try {
            loader.loadClass("mainstay.launcher.Launcher")
                    .getMethod("launch", Path.class, String[].class)
                    .invoke(null, jar.getParent().getParent(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Path ownJar() throws URISyntaxException, IOException {
        return Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toRealPath();
    }

    private static final class WithoutUnsafe extends ClassLoader {
        private WithoutUnsafe() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("sun.misc.Unsafe")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
