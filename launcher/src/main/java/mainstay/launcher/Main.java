package mainstay.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs the command line; see {@code mainstay --help}. */
    public static void main(String[] arguments) throws URISyntaxException, IOException {
        // The framework writes version numbers in the digits of the default locale, and cannot read them back.
        Locale.setDefault(Locale.ROOT);
        Path jar = ownJar();
        Launcher.launch(jar.getParent().getParent(), arguments);
    }

    private static Path ownJar() throws URISyntaxException, IOException {
        return Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toRealPath();
    }
}
