package mainstay.http;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;

/**
 * Limits how many may be connected at a time. The framework's HTTP server has no setting for that, but shows itself to who is
 * asked for a further connector: this one connects nobody.
 */
final class ConnectionLimit implements ConnectorFactory {
    private static final int MOST_CONNECTIONS = 64;
    /** Where there are so many, who says nothing makes room. */
    private static final long IDLE_MILLIS = 2000;

    private volatile boolean inForce;

    @Override
    public Connector createConnector(Server server) {
        NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, server);
        limit.setEndPointIdleTimeout(IDLE_MILLIS);
        server.addManaged(limit);
        inForce = true;
        return new LocalConnector(server);
    }

    /** Whether there is a server that keeps to it. */
    boolean isInForce() {
        return inForce;
    }
}
