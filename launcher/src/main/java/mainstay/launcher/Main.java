package mainstay.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs the command line; see {@code mainstay --help}. */
    public static void main(String[] arguments) throws IOException {
        // The framework writes version numbers in the digits of the default locale, and cannot read them back.
        Locale.setDefault(Locale.ROOT);
        // Not where this class says it comes from: with shared classes that may be another name of the same file.
        Path jar = Path.of(System.getProperty("java.class.path")).toRealPath();
        Launcher.launch(jar.getParent().getParent(), arguments);
    }
}
