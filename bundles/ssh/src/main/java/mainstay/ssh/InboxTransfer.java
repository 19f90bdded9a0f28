package mainstay.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mainstay.server.entrance.ServedClient;
import mainstay.workspace.Inbox;
import mainstay.workspace.roles.Role;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A channel by which files of the user's inbox come and go. */
final class InboxTransfer extends SftpSubsystem implements ServedClient {
    private final SshClients clients;
    private final KeyHolder user;
    private volatile Optional<IoOutputStream> errors = Optional.empty();
    private volatile boolean leaving;

    private InboxTransfer(ChannelSession channel, SftpSubsystemFactory settings, SshClients clients, KeyHolder user) {
        super(channel, settings);
        this.clients = clients;
        this.user = user;
    }

    /**
     * Opens the inbox of a user.
     *
     * @throws mainstay.book.MainstayException if the user may not even look
     */
    static InboxTransfer open(ChannelSession channel, SshClients clients, KeyHolder user) throws IOException {
        user.rights(clients.engine().roles())
                .telling(refusal -> clients.engine().refusals().accept(user.name(), refusal))
                .require(Role.LOOK, "sftp");
        Inbox inbox = Inbox.of(clients.engine().data(), user.name());
        InboxTransfer[] opened = new InboxTransfer[1];
        SftpSubsystemFactory settings = new SftpSubsystemFactory();
        settings.setFileSystemAccessor(new InboxAccess(inbox, refusal -> opened[0].tell(refusal)));
        InboxTransfer transfer = new InboxTransfer(channel, settings, clients, user);
        opened[0] = transfer;
        transfer.addSftpEventListener(transfer.new Listening());
        clients.came(transfer);
        return transfer;
    }

    private final class Listening implements SftpEventListener {
        @Override
        public void closed(ServerSession session, String id, Handle handle, Throwable failure) {
            leaveWhenDone();
        }

        @Override
        public void written(
                ServerSession session,
                String id,
                FileHandle handle,
                long offset,
                byte[] data,
                int start,
                int length,
                Throwable failure) {
            if (failure != null) {
                tell(handle.getFile() + ": " + failure.getMessage());
            }
        }

        @Override
        public void destroying(ServerSession session) {
            clients.gone(InboxTransfer.this);
        }
    }

    @Override
    public void setIoErrorStream(IoOutputStream stream) {
        errors = Optional.of(stream);
    }

    /** Clients show of what a server says of a failure no more than that it is one. */
    private void tell(String what) {
        errors.ifPresent(stream -> {
            try {
                stream.writeBuffer(
                        new ByteArrayBuffer(("mainstay: " + what + "\r\n").getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                log.debug("not told: {}", what, e);
            }
        });
    }

    /** The files that this channel has open may be written to the end. */
    private void leaveWhenDone() {
        if (leaving && handles.isEmpty()) {
            getServerChannelSession().close(false);
        }
    }

    @Override
    public String user() {
        return user.name();
    }

    @Override
    public void say(String sentence) {
        tell(sentence);
    }

    @Override
    public void leave() {
        leaving = true;
        leaveWhenDone();
    }

    @Override
    public void cancel() {
        getServerChannelSession().close(false);
    }

    @Override
    public void drop() {
        getServerChannelSession().close(true);
    }
}
