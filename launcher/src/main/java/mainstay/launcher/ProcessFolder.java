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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A folder of this process among the system's temporary files, for its user alone, gone with the process. The start script
 * makes it and has all temporary files of the process made in it. A lock on a file in it tells the living from those that a
 * killed process left behind; those are removed by the next process of the same user, and by nobody else: in a folder of
 * somebody else another file may stand in the place of the one that was looked at.
 */
final class ProcessFolder {
    /** The system property by which the start script names the folder. */
    static final String PROPERTY = "mainstay.temporary";

    /** The system property by which the start script names the folders that processes of the user have theirs in, with colons. */
    static final String SWEPT = "mainstay.swept";

    private static final String PREFIX = "mainstay-temporary-";
    private static final String LOCK = "in-use";
    private static final String BEING_LOCKED = LOCK + ".new";
    private static final Duration BEING_MADE = Duration.ofHours(1);

    private final Path path;
    private final UserPrincipal owner;

    private ProcessFolder(Path path, UserPrincipal owner) {
        this.path = path;
        this.owner = owner;
    }

    /** Takes the folder that the start script made, or makes one, and removes what killed processes of this user left. */
    static ProcessFolder open() throws IOException {
        Path folder = prepared();
        if (folder == null) {
            folder = made(Path.of(System.getProperty("java.io.tmpdir")));
        }
        FileLock lock = locked(folder);
        // The hook also keeps the lock reachable: a collected channel would be closed, and its folder swept.
        Thread removal = new Thread(delete(folder, lock), "mainstay temporary files");
        Runtime.getRuntime().addShutdownHook(removal);
        // Of a file that this process has just made: no property, no variable and no list of users says otherwise.
        ProcessFolder opened = new ProcessFolder(folder, Files.getOwner(folder.resolve(LOCK)));
        for (Path place : opened.swept()) {
            opened.sweep(place);
        }
        return opened;
    }

    /** A file has the name only once it is locked: without a lock it says that its process is gone. */
    private static FileLock locked(Path folder) throws IOException {
        Path beingMade = folder.resolve(BEING_LOCKED);
        FileLock lock = FileChannel.open(beingMade, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .lock();
        Files.move(beingMade, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return lock;
    }

    /** Removes the folder that the start script made, where the process ends before it needs one. */
    static void discard() {
        Path folder = prepared();
        if (folder != null) {
            delete(folder);
        }
    }

    /** The folder that the start script made; null when there is none, or when it is not what the script makes: empty. */
    private static Path prepared() {
        String named = System.getProperty(PROPERTY, "");
        Path folder = Path.of(named);
        return !named.isEmpty() && isOurs(folder) && isEmpty(folder) ? folder : null;
    }

    private static boolean isOurs(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith(PREFIX)
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) {
        return holdsOnly("", folder);
    }

    /** Whether a folder is empty but for a file of this name. */
    private static boolean holdsOnly(String name, Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(name)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false; // then it is of no use
        }
    }

    private static Path made(Path temporary) throws IOException {
        // A name of our own: the JDK's random ones take long to load.
        return Files.createDirectory(
                temporary.resolve(PREFIX + ProcessHandle.current().pid() + "-" + System.nanoTime()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** The folder. */
    Path path() {
        return path;
    }

    /** Who runs this process: the name of the user, or {@code uid 12345} where the system knows the number alone. */
    String user() {
        return name(owner);
    }

    static String name(UserPrincipal owner) {
        String name = owner.getName();
        return name.chars().allMatch(Character::isDigit) ? "uid " + name : name;
    }

    /** Where this folder stands, and where the start script makes others. */
    private Set<Path> swept() {
        Set<Path> places = new LinkedHashSet<>(Set.of(path.toAbsolutePath().getParent()));
        for (String place : System.getProperty(SWEPT, "").split(":", -1)) {
            if (!place.isEmpty() && Files.isReadable(Path.of(place))) {
                places.add(Path.of(place).toAbsolutePath());
            }
        }
        return places;
    }

    /** Removes the folders of the same user that no process holds any more. */
    private void sweep(Path place) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path folder : folders) {
                // Whoever closes a file gives back every lock that his process has on it, so our own is not looked at.
                boolean another = !folder.getFileName().equals(path.getFileName());
                if (another && isOurs(folder) && owner.equals(owner(folder)) && abandoned(folder)) {
                    delete(folder);
                }
            }
        }
    }

    private static UserPrincipal owner(Path folder) {
        try {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null; // gone meanwhile
        }
    }

    private static boolean abandoned(Path folder) {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (IOException e) {
            // Another process is just making it, or was killed when it did.
            return holdsOnly(BEING_LOCKED, folder) && isOld(folder);
        }
    }

    private static boolean isOld(Path folder) {
        try {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(BEING_MADE));
        } catch (IOException e) {
            return false;
        }
    }

    private static Runnable delete(Path folder, FileLock lock) {
        return () -> {
            delete(folder);
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                // The process ends and gives the lock back.
                System.getLogger(ProcessFolder.class.getName())
                        .log(System.Logger.Level.DEBUG, "not closed: " + lock, e);
            }
        };
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            // A file that cannot be removed now is swept by a later start.
            System.getLogger(ProcessFolder.class.getName()).log(System.Logger.Level.DEBUG, "not removed: " + folder, e);
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
