package mainstay.shell.host;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.GroupRights;

/** The lines typed at a terminal, kept between sessions for their user alone. */
final class HistoryFile {
    private HistoryFile() {}

    /** The file in the data directory, made when it is not there; where a group shares that, one for each user. */
    static Path in(Path data, String user) {
        Path file = data.resolve("history");
        try {
            Files.createDirectories(data);
            if (GroupRights.isShared(data)) {
                file = data.resolve("history-" + user.replaceAll("[^\\w.-]", "_"));
            }
            make(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return file;
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, "the history cannot be kept in " + file + ": " + e, e);
        }
    }

    private static void make(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            return; // another shell begins at the same moment
        }
    }
}
