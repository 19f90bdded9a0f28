package mainstay.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Properties;

/**
 * Where a process finds what it works with.
 *
 * @param home the folder of the distribution
 * @param conf the configuration folder
 * @param data the data directory, which need not be there yet
 */
record Folders(Path home, Path conf, Path data) {
    /** The variable that names the data directory; the start script sets it to the usual one where nobody else has. */
    static final String DATA = "MAINSTAY_DATA";
    /** The variable that names the configuration folder. */
    static final String CONF = "MAINSTAY_CONF";

    /**
     * The folders that the command line names, else those of the environment.
     *
     * @throws WrongCall if there is no data directory, because the user has no home, or no such configuration folder
     */
    static Folders of(Path home, Arguments arguments, Map<String, String> environment) throws WrongCall {
        String data = first(arguments.data(), environment.get(DATA));
        if (data.isEmpty()) {
            throw new WrongCall(
                    "there is no home folder to keep data in: HOME is not set, and the system knows none for this"
                            + " user; name a data directory with --data FOLDER or " + DATA);
        }
        String named = first(arguments.conf(), environment.get(CONF));
        Path conf = named.isEmpty() ? home.resolve("conf") : absolute(named);
        if (!named.isEmpty() && !Files.isDirectory(conf)) {
            throw new WrongCall("there is no configuration folder " + conf
                    + "; to begin with the one of the distribution: cp -r " + home.resolve("conf") + " " + conf);
        }
        return new Folders(home, conf, absolute(data));
    }

    /** The file of the user's aliases and defaults, which need not be there; empty where the user has no home. */
    static String rc(Map<String, String> environment, String userHome) {
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = configured.startsWith("/") ? Path.of(configured) : Path.of(userHome, ".config");
        return folder.isAbsolute() ? folder.resolve("mainstay/rc").toString() : "";
    }

    private static String first(String option, String variable) {
        return option.isEmpty() && variable != null ? variable : option;
    }

    private static Path absolute(String typed) {
        return Path.of(typed).toAbsolutePath().normalize();
    }

    /**
     * Refuses a configuration that anybody on this machine may write to: it says which code is trusted.
     *
     * @throws IOException if so, or if it cannot be read
     */
    void refuseOpenConfiguration() throws IOException {
        if (!Files.isDirectory(conf) || !Files.getFileStore(conf).supportsFileAttributeView("posix")) {
            return;
        }
        refuseOpen(conf);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(conf)) {
            for (Path file : files) {
                refuseOpen(file);
            }
        }
    }

    /**
     * Refuses a file of figures that cannot be read: without it other figures would be in force.
     *
     * @throws IOException naming it
     */
    void refuseUnreadableConfiguration() throws IOException {
        if (!Files.isDirectory(conf)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(conf, "*.cfg")) {
            for (Path file : files) {
                refuseUnreadable(file);
            }
        }
    }

    private static void refuseUnreadable(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            new Properties().load(reader);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it is not in UTF-8", e);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e.getMessage(), e);
        }
    }

    private static IOException unreadable(Path file, String why, Exception cause) {
        return new IOException(
                file + " cannot be read (" + why + "); mend it, or put it back from a backup or the distribution",
                cause);
    }

    private static void refuseOpen(Path file) throws IOException {
        try {
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new IOException(
                        file + " may be written by every user of this machine, and it decides which models are"
                                + " trusted and what they reckon with; take that away: chmod -R o-w " + file);
            }
        } catch (NoSuchFileException e) {
            return; // a link to nowhere, or gone meanwhile: nobody reads it
        }
    }
}
