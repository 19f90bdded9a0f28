package mainstay.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The framework's cache: a folder of this process among the system's temporary files, gone with the process. A lock on a
 * file in it tells the living from those that a killed process left behind.
 */
final class BundleCache {
    private static final String PREFIX = "mainstay-cache-";
    private static final String LOCK = "in-use";

    private BundleCache() {}

    /** Removes what killed processes left, and makes a folder for this one. */
    static Path create() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temporary);
        // A name of our own: the JDK's random ones take long to load.
        Path folder = Files.createDirectory(
                temporary.resolve(PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        FileLock lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .lock();
        // The hook also keeps the lock reachable: a collected channel would be closed, and its folder swept.
        Thread removal = new Thread(() -> delete(folder, lock), "mainstay cache removal");
        Runtime.getRuntime().addShutdownHook(removal);
        return folder;
    }

    private static void sweep(Path temporary) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && abandoned(folder.resolve(LOCK))) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean abandoned(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (IOException e) {
            // Not ours to open, or another process is just making it.
            return false;
        }
    }

    private static void delete(Path folder, FileLock lock) {
        delete(folder);
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            // The process ends and gives the lock back.
            System.getLogger(BundleCache.class.getName()).log(System.Logger.Level.DEBUG, "not closed: " + lock, e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            // A file that cannot be removed now is swept by a later start.
            System.getLogger(BundleCache.class.getName()).log(System.Logger.Level.DEBUG, "not removed: " + folder, e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
