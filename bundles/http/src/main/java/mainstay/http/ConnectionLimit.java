package mainstay.http;

import java.util.Arrays;
import java.util.Optional;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Limits how many may be connected at a time. The framework's HTTP server has no setting for that, but shows itself to who is
 * asked for a further connector: this one connects nobody.
 */
final class ConnectionLimit implements ConnectorFactory {
    private static final int MOST_CONNECTIONS = 64;
    /** Where there are so many, who says nothing makes room. */
    private static final long IDLE_MILLIS = 2000;

    private volatile Optional<Server> limited = Optional.empty();

    @Override
    public Connector createConnector(Server server) {
        NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, server);
        limit.setEndPointIdleTimeout(IDLE_MILLIS);
        server.addManaged(limit);
        limited = Optional.of(server);
        return new LocalConnector(server);
    }

    /** Whether the server takes connections. */
    boolean listens() {
        return limited.stream()
                .flatMap(server -> Arrays.stream(server.getConnectors()))
                .anyMatch(connector -> connector instanceof ServerConnector network && network.getLocalPort() > 0);
    }
}
