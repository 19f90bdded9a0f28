package mainstay.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;

/** Sees to it that not too many stand at the door, and that who comes in goes by their own name. */
final class SshDoorkeeper implements SessionListener {
    private final SshClients clients;
    private final SshServer server;
    private final SshLimits limits;

    SshDoorkeeper(SshClients clients, SshServer server, SshLimits limits) {
        this.clients = clients;
        this.server = server;
        this.limits = limits;
    }

    /** Whoever says nothing makes room for who may have something to say. */
    @Override
    public void sessionEstablished(Session session) {
        List<AbstractSession> waiting = server.getActiveSessions().stream()
                .filter(other -> !other.isAuthenticated() && other != session)
                .sorted(Comparator.comparing(other -> other.getIoSession().getId()))
                .toList();
        waiting.stream()
                .limit(Math.max(0, waiting.size() + 1 - limits.waiting()))
                .forEach(oldest -> oldest.close(true));
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            // That they are in is about to be sent; what is said now on this thread would come before it, garbled.
            clients.run(() -> letIn((ServerSession) session));
        }
    }

    private void letIn(ServerSession session) {
        String owner = KeyCheck.keyOf(session).user();
        String typed = session.getUsername();
        long loggedIn = server.getActiveSessions().stream()
                .filter(Session::isAuthenticated)
                .count();
        if (!owner.equals(typed)) {
            clients.engine().refusals().accept(owner, "to come in by ssh as " + typed + ", from " + address(session));
            turnAway(
                    session,
                    SshConstants.SSH2_DISCONNECT_ILLEGAL_USER_NAME,
                    "this key is that of " + owner + ", and not of " + typed + "; use ssh " + owner + "@HOST");
        } else if (loggedIn > limits.loggedIn()) {
            turnAway(
                    session,
                    SshConstants.SSH2_DISCONNECT_TOO_MANY_CONNECTIONS,
                    "the engine has " + limits.loggedIn() + " connections by ssh already; try again when one has left");
        }
    }

    private static String address(ServerSession session) {
        return ((InetSocketAddress) session.getClientAddress()).getAddress().getHostAddress();
    }

    private static void turnAway(ServerSession session, int reason, String why) {
        try {
            session.disconnect(reason, why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
