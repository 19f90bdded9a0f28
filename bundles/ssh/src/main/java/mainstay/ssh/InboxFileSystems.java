package mainstay.ssh;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Map;
import mainstay.workspace.Inbox;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.file.root.RootedFileSystemProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.session.ServerSession;

/** All that a user sees of the files of this machine: the inbox, as the root of a file system of its own. */
final class InboxFileSystems implements FileSystemFactory {
    private final Path data;

    /** @param data the data directory */
    InboxFileSystems(Path data) {
        this.data = data;
    }

    @Override
    public Path getUserHomeDir(SessionContext session) {
        return Inbox.of(data, KeyCheck.keyOf((ServerSession) session).user()).folder();
    }

    @Override
    public FileSystem createFileSystem(SessionContext session) throws IOException {
        return new RootedFileSystemProvider().newFileSystem(getUserHomeDir(session), Map.of());
    }
}
