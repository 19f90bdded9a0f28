package mainstay.server.entrance;

import java.net.InetSocketAddress;

/** A way into an engine that serves; a service with the property {@link #OPTION}. */
public interface Entrance {
    /** The property that holds the option of {@code serve} which asks for it, such as {@code ssh}. */
    String OPTION = "mainstay.entrance";

    /**
     * Begins to let people in.
     *
     * @param address where to listen; its port is 0 for any that is free
     * @throws mainstay.book.MainstayException if it cannot listen there, or if a file of the configuration that says who may come
     *     in cannot be understood
     */
    OpenEntrance open(ServedEngine engine, InetSocketAddress address);
}
