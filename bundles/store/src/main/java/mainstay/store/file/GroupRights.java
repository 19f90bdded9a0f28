package mainstay.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * What the group of a file or folder may do: as much as the group may do with the folder that it is in. So a data directory
 * that a group may write to, such as one of mode 2770, can be shared by its users; one that it may not stays its owner's.
 */
public final class GroupRights {
    private static final Set<PosixFilePermission> ON_FILES = PosixFilePermissions.fromString("---rw----");
    private static final Set<PosixFilePermission> ON_FOLDERS = PosixFilePermissions.fromString("---rwx---");
    private static final String MODE = "unix:mode";

    private GroupRights() {}

    /** Makes a folder with those that it needs, each with the rights of the one that it is in. */
    public static void create(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (!Files.isDirectory(absolute)) {
            create(absolute.getParent());
            Files.createDirectories(absolute);
            follow(absolute);
        }
    }

    /** Gives the group of a file or folder that was just made the rights of the folder that it is in. */
    public static void follow(Path made) throws IOException {
        Path absolute = made.toAbsolutePath();
        if (!isShared(absolute.getParent())) {
            return;
        }
        // The bits that hand the group on to what is made in a folder are no permissions, and would be lost with them.
        int before = (Integer) Files.getAttribute(absolute, MODE);
        int after = before | bits(Files.isDirectory(absolute) ? ON_FOLDERS : ON_FILES);
        if (after != before) {
            Files.setAttribute(absolute, MODE, after & 07777);
        }
    }

    /** Whether the group of a folder may write to it. */
    public static boolean isShared(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.GROUP_WRITE);
    }

    private static int bits(Set<PosixFilePermission> permissions) {
        int bits = 0;
        for (char right : PosixFilePermissions.toString(permissions).toCharArray()) {
            bits = 2 * bits + (right == '-' ? 0 : 1);
        }
        return bits;
    }
}
