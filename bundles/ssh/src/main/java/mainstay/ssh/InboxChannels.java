package mainstay.ssh;

import java.io.IOException;
import java.util.function.Function;
import mainstay.book.MainstayException;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.apache.sshd.sftp.common.SftpConstants;

/** Gives who asks for sftp their inbox. */
final class InboxChannels implements SubsystemFactory {
    private final SshClients clients;
    private final Function<ChannelSession, KeyHolder> users;

    InboxChannels(SshClients clients, Function<ChannelSession, KeyHolder> users) {
        this.clients = clients;
        this.users = users;
    }

    @Override
    public String getName() {
        return SftpConstants.SFTP_SUBSYSTEM_NAME;
    }

    @Override
    public Command createSubsystem(ChannelSession channel) throws IOException {
        try {
            return InboxTransfer.open(channel, clients, users.apply(channel));
        } catch (MainstayException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
