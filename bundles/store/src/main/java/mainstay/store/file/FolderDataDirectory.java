package mainstay.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** A data directory whose writer is told by a lock on a file in it, which the system gives back when the process ends. */
@Component(service = DataDirectory.class)
public final class FolderDataDirectory implements DataDirectory {
    private static final int TRIES = 20;
    private static final long BETWEEN_TRIES_MILLIS = 100;
    /** The lock is on a byte far behind the text that names its holder, so that the text can be read while it is held. */
    private static final long LOCKED_BYTE = 1 << 20;

    private final Path path;
    private FileChannel channel;

    /** Started by the framework. */
    @Activate
    public FolderDataDirectory(BundleContext context) {
        this(folder(context));
    }

    FolderDataDirectory(Path path) {
        this.path = path;
    }

    private static Path folder(BundleContext context) {
        String folder = context.getProperty("mainstay.data");
        if (folder == null) {
            throw new IllegalStateException("the framework property mainstay.data must name the data directory");
        }
        return Path.of(folder).toAbsolutePath().normalize();
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public synchronized void claim() {
        claim(TRIES);
    }

    @Override
    public synchronized boolean claimIfFree() {
        try {
            claim(1);
            return true;
        } catch (MainstayException e) {
            return false;
        }
    }

    @Override
    public synchronized Optional<String> holder() {
        Path file = path.resolve("lock");
        if (channel != null) {
            return Optional.of("this process");
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel lockFile = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return locked(lockFile) ? Optional.empty() : Optional.of(holder(lockFile));
        } catch (IOException e) {
            return Optional.of("somebody: its lock cannot be read (" + reason(e) + ")");
        }
    }

    private void claim(int tries) {
        if (channel != null) {
            return;
        }
        try {
            Files.createDirectories(path);
            channel = claimed(tries);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    "the data directory " + path + " cannot be written (" + reason(e)
                            + "); name another with --data DIR or MAINSTAY_DATA",
                    e);
        }
    }

    private FileChannel claimed(int most) throws IOException {
        FileChannel lockFile = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        for (int tries = 1; !locked(lockFile); tries++) {
            if (tries == most) {
                String holder = holder(lockFile);
                lockFile.close();
                throw new MainstayException(
                        Code.IN_USE,
                        "the data directory " + path + " is in use by " + holder
                                + "; end that process first, or name another with --data DIR");
            }
            pause();
        }
        byte[] self = ("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        lockFile.truncate(0).write(ByteBuffer.wrap(self), 0);
        return lockFile;
    }

    private static boolean locked(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another framework in this process holds it
        }
    }

    private static String holder(FileChannel lockFile) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(64);
        lockFile.read(text, 0);
        String holder = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return holder.isEmpty() ? "another process" : "another mainstay (" + holder + ")";
    }

    private static void pause() {
        Interruption.check();
        try {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MainstayException(Code.IN_USE, "interrupted while waiting for the data directory", e);
        }
    }

    /** What went wrong, for a reader who does not know Java's exceptions. */
    public static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        String words = kind.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        String message = e.getMessage() == null ? "" : ": " + e.getMessage();
        return words.equals("io") || words.isEmpty() ? e.getMessage() : words + message;
    }

    @Deactivate
    synchronized void release() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
