package mainstay.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** A file that is replaced whole or not at all, whatever happens meanwhile. */
final class AtomicFile {
    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    static void replace(Path file, Content content) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                content.write(out);
                out.flush();
                channel.force(true); // on disk before it takes the place of what is there
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            beside.toFile().delete();
            throw new MainstayException(
                    Code.STORAGE,
                    file + " cannot be written (" + FolderDataDirectory.reason(e)
                            + "); what was there before is unchanged",
                    e);
        }
    }

    /** Writes what the file is to hold. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
