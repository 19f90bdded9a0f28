package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFolderTest {
    private static final int NOBODY = 65_534;
    private static final int IN_NO_LIST_OF_USERS = 1_234_567;

    @TempDir
    private Path temporary;

    @AfterEach
    void theScriptHasNamedNothing() {
        System.clearProperty(ProcessFolder.PROPERTY);
        System.clearProperty(ProcessFolder.SWEPT);
    }

    @Test
    void whatKilledProcessesLeftIsRemoved() throws IOException {
        Path left = left("one");
        Files.createDirectories(left.resolve("bundles/7"));
        Path neverUsed = Files.createDirectory(temporary.resolve("mainstay-temporary-two"));
        Files.setLastModifiedTime(neverUsed, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        open();

        assertThat(left).doesNotExist();
        assertThat(neverUsed).doesNotExist();
    }

    @Test
    void whatIsBeingMadeAndWhatIsNoneOfOursStays() throws IOException {
        Path beingMade = Files.createDirectory(temporary.resolve("mainstay-temporary-new"));
        Path work = Files.createDirectory(temporary.resolve("mainstay-work"));
        Path foreign = Files.createDirectory(temporary.resolve("mainstay-temporary-notes"));
        Files.writeString(foreign.resolve("notes"), "no folder of a process");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.EPOCH));

        open();

        assertThat(beingMade).exists();
        assertThat(work).exists();
        assertThat(foreign).exists();
    }

    @Test
    void aFileIsLockedBeforeItHasTheNameThatOthersLookAt() throws IOException {
        Path starting = Files.createDirectory(temporary.resolve("mainstay-temporary-starting"));
        Files.createFile(starting.resolve("in-use.new"));
        Path broken = Files.createDirectory(temporary.resolve("mainstay-temporary-broken"));
        Files.createFile(broken.resolve("in-use.new"));
        Files.setLastModifiedTime(broken, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        ProcessFolder opened = open();

        assertThat(starting).exists();
        assertThat(broken).doesNotExist();
        assertThat(opened.path().resolve("in-use")).exists();
        assertThat(opened.path().resolve("in-use.new")).doesNotExist();
    }

    @Test
    void whatWasLeftWhereShortWorkHasItsFilesIsRemovedAsWell() throws IOException {
        Path left = left("killed");
        Path memory = Files.createDirectory(temporary.resolve("memory"));
        Path there = Files.move(left, memory.resolve(left.getFileName()));
        System.setProperty(ProcessFolder.SWEPT, temporary.resolve("gone") + ":" + memory);

        open();

        assertThat(there).doesNotExist();
    }

    @Test
    void theFolderOfAnotherUserStays() throws IOException {
        Path left = left("stranger");
        assumeTrue(owned(left, NOBODY), "only root can give a folder away");

        open();

        assertThat(left.resolve("in-use")).exists();
    }

    @Test
    void aLinkIsNoFolder() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("in-use"));
        Files.createSymbolicLink(temporary.resolve("mainstay-temporary-link"), elsewhere);

        open();

        assertThat(elsewhere.resolve("in-use")).exists();
    }

    @Test
    void theUserIsWhoOwnsWhatTheProcessMakes() throws IOException {
        ProcessFolder opened = open();

        assertThat(opened.user()).isEqualTo(Files.getOwner(opened.path()).getName());
        assertThat(opened.path().resolve("in-use")).exists();
    }

    @Test
    void aUserWithoutANameIsANumber() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assumeTrue(owned(file, IN_NO_LIST_OF_USERS), "only root can give a file away");

        assertThat(ProcessFolder.name(Files.getOwner(file))).isEqualTo("uid " + IN_NO_LIST_OF_USERS);
    }

    @Test
    void aFolderThatIsNotTheScriptsIsNotTaken() throws IOException {
        Path own = Files.createDirectory(temporary.resolve("mainstay-temporary-own"));
        Path precious = Files.writeString(own.resolve("precious"), "");
        System.setProperty(ProcessFolder.PROPERTY, own.toString());

        ProcessFolder.discard();

        assertThat(precious).exists();
    }

    private ProcessFolder open() throws IOException {
        Path made = Files.createDirectory(
                temporary.resolve("mainstay-temporary-this"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        System.setProperty(ProcessFolder.PROPERTY, made.toString());
        ProcessFolder opened = ProcessFolder.open();
        assertThat(opened.path()).isEqualTo(made);
        return opened;
    }

    /** A folder with the lock of a process that is gone. */
    private Path left(String name) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("mainstay-temporary-" + name));
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("in-use"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
        }
        return folder;
    }

    private static boolean owned(Path path, int user) {
        try {
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
