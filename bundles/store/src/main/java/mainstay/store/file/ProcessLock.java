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
import java.util.Optional;

/**
 * A lock between processes, on a file that tells who holds it; the system gives it back when the process ends. A thread that
 * is interrupted can take it and give it back like any other.
 *
 * <p>A process must have one of these for a file: whichever channel of the process on the file is closed, its locks are gone.
 */
final class ProcessLock {
    /** The lock is on a byte far behind the text, so that the text can be read while it is held. */
    private static final long LOCKED_BYTE = 1 << 20;

    private static final int LONGEST_TEXT = 4096;

    private final Path file;
    private FileChannel channel;
    private Optional<Holder> self = Optional.empty();

    ProcessLock(Path file) {
        this.file = file;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** A channel closes itself in the hands of a thread that is interrupted. */
    private static <T> T uninterrupted(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            return work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Takes the lock, if nobody has it; whether this did. */
    synchronized boolean take(Holder holder) throws IOException {
        return channel == null && uninterrupted(() -> opened(holder));
    }

    private boolean opened(Holder holder) throws IOException {
        boolean isNew = !Files.exists(file);
        FileChannel opened =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (isNew) {
                GroupRights.follow(file);
            }
            if (!locked(opened, false)) {
                return false;
            }
            opened.truncate(0).write(ByteBuffer.wrap(holder.text().getBytes(StandardCharsets.UTF_8)), 0);
            channel = opened;
            self = Optional.of(holder);
            return true;
        } finally {
            if (channel != opened) {
                opened.close();
            }
        }
    }

    private static boolean locked(FileChannel opened, boolean shared) throws IOException {
        try {
            FileLock lock = opened.tryLock(LOCKED_BYTE, 1, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another framework in this process holds it
        }
    }

    /** Gives it back. */
    synchronized void release() throws IOException {
        FileChannel held = channel;
        channel = null;
        self = Optional.empty();
        if (held != null) {
            uninterrupted(() -> {
                try (held) {
                    return held.truncate(0);
                }
            });
        }
    }

    /** Whether it was taken here. */
    synchronized boolean isHeld() {
        return channel != null;
    }

    /** Who has it; empty if nobody does. */
    synchronized Optional<Holder> holder() throws IOException {
        if (self.isPresent() || !Files.exists(file)) {
            return self;
        }
        return uninterrupted(() -> {
            try (FileChannel opened = FileChannel.open(file, StandardOpenOption.READ)) {
                return locked(opened, true) ? Optional.empty() : Optional.of(named(opened));
            }
        });
    }

    private static Holder named(FileChannel opened) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        opened.read(text, 0);
        return Holder.parse(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8));
    }
}
