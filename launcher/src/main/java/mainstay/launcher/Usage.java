package mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What {@code mainstay --help} and {@code mainstay --version} say. */
final class Usage {

    private Usage() {}

    /** Version and commit of the source: what a client and the engine that it works on must have in common. */
    static String build() {
        String version = Optional.ofNullable(Usage.class.getPackage().getImplementationVersion())
                .orElse("(version unknown)");
        return version + commit().map(commit -> ", commit " + commit).orElse("");
    }

    /** The same with JDK and system, in one line. */
    static String version() {
        return build() + ", JDK "
                + System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    /** The commit that was built, which the build notes down where the source is a clone. */
    private static Optional<String> commit() {
        try (InputStream noted = Usage.class.getResourceAsStream("commit")) {
            return noted == null
                    ? Optional.empty()
                    : Optional.of(new String(noted.readAllBytes(), StandardCharsets.UTF_8).strip())
                            .filter(commit -> !commit.isEmpty());
        } catch (IOException e) {
            return Optional.empty(); // the version says enough
        }
    }

    static String text() {
        return """
                mainstay                          the interactive shell
                mainstay COMMAND [ARGUMENTS]      one command, then exit
                mainstay "LINE"                   one line of shell, such as "import examples/computer-maker; rank"
                mainstay -c LINE                  the same, for programs that pass a line with -c
                mainstay -f FILE, or < FILE       a script of shell lines; -f - reads standard input

                mainstay help                     all commands
                mainstay help COMMAND             one command, with examples you can paste

                Before the command:
                  --data FOLDER    where books and changed parameters are stored (default: MAINSTAY_DATA, or ~/.mainstay)
                  --conf FOLDER    figures, time limits and trusted models (default: MAINSTAY_CONF, or conf/ of the distribution)
                  -f FILE          runs the lines of a file, up to the first failure
                  --keep-going     runs a script to its end even if a line fails
                  --plain          the plain shell, without line editing
                  --alone          works on its own, even where mainstay serve runs for this data directory
                  --no-rc          without the aliases and defaults of ~/.config/mainstay/rc
                  --debug          shows where an error occurred
                  --safe           starts with the models of generation 0, so that models rollback can take back others
                  --use-default    runs without models that are missing, and scores by the default in place of one
                  --version        the version, its commit, the JDK
                  --help, -h       show this help

                Exit status: 0 done, 1 the command failed, 2 it was called wrongly, 70 a model ended the process.
                MAINSTAY_JAVA_OPTS holds options for the Java virtual machine, such as -Xmx8g.
                """;
    }
}
