package mainstay.server;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The engine that this process serves, if it does; what {@code who} and the like look at. */
@Component(service = ServedClients.class)
public final class ServedClients {
    private volatile Optional<EngineSocket> socket = Optional.empty();

    /** Whether this process serves. */
    boolean isServing() {
        return socket.isPresent();
    }

    void begin(EngineSocket begun) {
        socket = Optional.of(begun);
    }

    void end() {
        socket = Optional.empty();
    }

    /** The clients that are connected; none where this process does not serve. */
    List<ClientConnection> all() {
        return socket.map(EngineSocket::clients).orElse(List.of());
    }
}
