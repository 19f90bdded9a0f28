package mainstay.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The socket of an engine that was killed: each command would look for the engine first. */
final class StaleSocket {
    /** The byte of the file {@code lock} that an engine which serves has locked as long as it lives. */
    private static final long LOCKED_BYTE = 1 << 20;

    private StaleSocket() {}

    /**
     * Removes it, unless somebody holds the data directory: an engine that is just starting has made it anew.
     *
     * @return whether this did
     */
    static boolean remove(Path socket) {
        try (FileChannel lock = FileChannel.open(
                        socket.resolveSibling("lock"), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock held = lock.tryLock(LOCKED_BYTE, 1, false)) {
            return held != null && Files.deleteIfExists(socket);
        } catch (IOException e) {
            return false; // who may not write here leaves it to those who may
        }
    }
}
