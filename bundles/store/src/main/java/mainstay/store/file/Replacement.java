package mainstay.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * What is to take the place of a file: written and on disk beside it, as {@code NAME.new}, and not counting yet.
 *
 * @param file the file whose place it takes, which need not be there
 */
public record Replacement(Path file) {

    /** Where it is until it takes that place. */
    Path beside() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /**
     * Takes the place, by one rename.
     *
     * @throws MainstayException if that fails; the previous file is unchanged
     */
    public void make() {
        try {
            Files.move(beside(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            AtomicFile.settle(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Makes nothing of it: the previous file goes on counting. */
    public void drop() {
        beside().toFile().delete(); // where it cannot be removed it is written over by the next one
    }

    MainstayException failed(IOException e) {
        return new MainstayException(
                Code.STORAGE,
                file + " cannot be written (" + FolderDataDirectory.reason(e) + "); the previous file is unchanged",
                e);
    }
}
