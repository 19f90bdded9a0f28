package mainstay.workspace;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * Paths as users type them: {@code ~/} is the home folder, a relative path starts at the user's working folder, and a file
 * to read that is not there is looked for in the distribution, which has the examples. {@code inbox:NAME} is a file of the
 * user's {@link Inbox}.
 *
 * @param workingFolder the folder that the user is in
 * @param distribution the folder of the distribution
 * @param homeFolder what {@code ~} stands for
 * @param opensFiles whether files of the user may be opened; else only the examples and bundles of the distribution, and the inbox
 * @param inbox what the user has brought here
 */
public record UserPath(Path workingFolder, Path distribution, Path homeFolder, boolean opensFiles, Inbox inbox) {

    /** What ships for all to read; beside it are the files of who administers, such as keys. */
    private static final List<String> FOR_EVERYBODY = List.of("examples", "bundles");

    /**
     * A file or folder that is to be read.
     *
     * @param typed what the user typed
     * @return the path under the working folder, unless only the distribution has such a file; it need not exist
     * @throws MainstayException if no file can have this name
     */
    public Path toRead(String typed) {
        if (Inbox.isMeant(typed)) {
            return inbox.toRead(typed);
        }
        if (!opensFiles) {
            return shipped(typed);
        }
        Path here = resolve(workingFolder, typed, Code.NOT_FOUND);
        if (Files.exists(here)) {
            return here;
        }
        Path shipped = resolve(distribution, typed, Code.NOT_FOUND);
        return Files.exists(shipped) ? shipped : here;
    }

    /**
     * A file or folder that is to be written; the distribution is never written to for a relative path.
     *
     * @param typed what the user typed
     * @throws MainstayException if no file can have this name
     */
    public Path toWrite(String typed) {
        if (Inbox.isMeant(typed)) {
            return inbox.toWrite(typed);
        }
        if (!opensFiles) {
            throw notOpened(typed);
        }
        return resolve(workingFolder, typed, Code.WRONG_CALL).normalize();
    }

    private Path shipped(String typed) {
        Path shipped = resolve(distribution, typed, Code.NOT_FOUND).normalize();
        boolean forEverybody = FOR_EVERYBODY.stream()
                .anyMatch(folder ->
                        shipped.startsWith(distribution.resolve(folder).normalize()));
        if (typed.startsWith("~") || !forEverybody || !Files.exists(shipped)) {
            throw notOpened(typed);
        }
        return shipped;
    }

    private static MainstayException notOpened(String typed) {
        return new MainstayException(
                Code.NOT_ALLOWED,
                "the engine that serves does not open \"" + typed
                        + "\": it has other rights than you; bring files in by standard input (import -) or sftp"
                        + " (inbox:NAME), and take what is printed by standard output");
    }

    private Path resolve(Path folder, String typed, Code code) {
        try {
            return typed.startsWith("~/") ? home().resolve(typed.substring(2)) : folder.resolve(typed);
        } catch (InvalidPathException e) {
            throw new MainstayException(code, "\"" + typed + "\" cannot be a file name: " + e.getReason(), e);
        }
    }

    /** The JDK has a "?" for a user whom the system does not know. */
    private Path home() {
        if (!homeFolder.isAbsolute()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "~ is the home folder, and this user has none; write the path without ~, or set HOME");
        }
        return homeFolder;
    }
}
