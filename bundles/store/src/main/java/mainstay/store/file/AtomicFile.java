package mainstay.store.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** Replaces a file whole or not at all, whatever happens meanwhile. */
public final class AtomicFile {
    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /**
     * Replaces a file, or makes it with the folders that it needs. What is written goes into a file beside it first
     * ({@code NAME.new}), so two threads must not replace the same file at the same time.
     *
     * @throws MainstayException if the file cannot be written, or a person asks meanwhile that the work ends; the previous
     *     file is unchanged
     */
    public static void replace(Path file, Content content) {
        Replacement prepared = prepare(file, content);
        try {
            prepared.make();
        } catch (MainstayException e) {
            prepared.drop();
            throw e;
        }
    }

    /**
     * Writes what is to take the place of a file beside it, with the folders that it needs; it is on disk when this returns.
     *
     * @throws MainstayException if it cannot be written, or a person asks meanwhile that the work ends; nothing is left of it
     */
    public static Replacement prepare(Path file, Content content) {
        Replacement prepared = new Replacement(file);
        Path beside = prepared.beside();
        try {
            GroupRights.create(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                GroupRights.follow(beside);
                OutputStream out =
                        new BufferedOutputStream(new InterruptibleOutput(Channels.newOutputStream(channel)), BUFFER);
                content.write(out);
                out.flush();
                channel.force(true); // on disk before it takes the place of what is there
            }
            Interruption.check();
            return prepared;
        } catch (RuntimeException | Error e) {
            prepared.drop(); // whoever fills it may also run out of memory, or of patience
            throw e;
        } catch (IOException e) {
            prepared.drop();
            throw prepared.failed(e);
        }
    }

    /**
     * Replaces the content of a file that is not ours alone, whole or not at all: it stays readable to those who could read it,
     * and where its name is a link, the file that it leads to is replaced and not the link.
     *
     * @throws MainstayException if the file cannot be written; the previous file is unchanged
     */
    public static void rewrite(Path file, Content content) {
        if (!Files.exists(file)) {
            replace(file, content);
            return;
        }
        try {
            Path itself = file.toRealPath();
            PosixFileAttributeView modes = Files.getFileAttributeView(itself, PosixFileAttributeView.class);
            Set<PosixFilePermission> before =
                    modes == null ? Set.of() : modes.readAttributes().permissions();
            replace(itself, content);
            if (modes != null) {
                Files.setPosixFilePermissions(itself, before);
            }
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be written (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }

    /** Makes the names in a folder survive a power cut, where the platform can: Windows opens no folders. */
    public static void settle(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            return; // what was written is there all the same, and until the power is cut everybody finds it
        }
    }

    /** What the file is to hold. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it; the stream is buffered and closed by the caller.
         *
         * @throws IOException if that fails; the file is then left as it was
         */
        void write(OutputStream out) throws IOException;
    }
}
