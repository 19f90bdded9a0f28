package mainstay.ssh;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mainstay.workspace.Inbox;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** What may be done in an inbox by sftp: files come, go and are renamed; there are neither folders nor links, nor owners to change. */
final class InboxAccess implements SftpFileSystemAccessor {
    private static final LinkOption[] NO_LINKS = {LinkOption.NOFOLLOW_LINKS};

    private final Inbox inbox;
    private final Consumer<String> refusals;

    /** @param refusals tells the user what they may not do, which clients show in a word at most */
    InboxAccess(Inbox inbox, Consumer<String> refusals) {
        this.inbox = inbox;
        this.refusals = refusals;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path file,
            String id,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        String name = name(file);
        long room = inbox.room(name);
        if (room == 0 && options.contains(StandardOpenOption.WRITE)) {
            throw refused(file, "there is no room in the inbox; take something out of it first");
        }
        Set<OpenOption> all = new HashSet<>(options);
        all.add(LinkOption.NOFOLLOW_LINKS);
        return new LimitedFile(Files.newByteChannel(inbox.folder().resolve(name), all), room);
    }

    /** The name of a file of the inbox. */
    private String name(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        if (absolute.getNameCount() != 1 || !Inbox.isName(name)) {
            throw refused(file, "this cannot be the name of a file in the inbox");
        }
        return name;
    }

    private IOException refused(Path file, String why) {
        refusals.accept(file + ": " + why);
        return new AccessDeniedException(String.valueOf(file), null, why);
    }

    @Override
    public LinkOption[] resolveFileAccessLinkOptions(
            SftpSubsystemProxy subsystem, Path file, int command, String extension, boolean follow) {
        return NO_LINKS.clone();
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        name(from);
        name(to);
        SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
    }

    @Override
    public void copyFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        throw refused(to, "files are not copied here; bring it once more");
    }

    @Override
    public void createDirectory(SftpSubsystemProxy subsystem, Path folder) throws IOException {
        throw refused(folder, "an inbox has no folders; bring a folder as a zip");
    }

    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symbolic)
            throws IOException {
        throw refused(link, "an inbox has no links");
    }

    @Override
    public String resolveLinkTarget(SftpSubsystemProxy subsystem, Path link) throws IOException {
        throw refused(link, "an inbox has no links");
    }

    @Override
    public void setFileAttribute(
            SftpSubsystemProxy subsystem, Path file, String view, String attribute, Object value, LinkOption... options)
            throws IOException {
        if (attribute.endsWith("Time")) {
            SftpFileSystemAccessor.super.setFileAttribute(subsystem, file, view, attribute, value, NO_LINKS);
        }
    }

    // What follows clients ask for without being told to; files keep the owner and the mode that the engine gives them.

    @Override
    public void setFileOwner(SftpSubsystemProxy subsystem, Path file, Principal owner, LinkOption... options) {
        // kept
    }

    @Override
    public void setGroupOwner(SftpSubsystemProxy subsystem, Path file, Principal group, LinkOption... options) {
        // kept
    }

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy subsystem, Path file, Set<PosixFilePermission> permissions, LinkOption... options) {
        // kept
    }

    @Override
    public void setFileAccessControl(
            SftpSubsystemProxy subsystem, Path file, List<AclEntry> entries, LinkOption... options) {
        // kept
    }
}
