package mainstay.http;

import java.net.InetSocketAddress;
import java.util.List;
import mainstay.server.entrance.OpenEntrance;
import mainstay.server.entrance.ServedClient;

/** The entrance by HTTP while it is open; nobody stays longer than one answer takes. */
record OpenHttp(JettyServer server, InetSocketAddress address, HttpToken token) implements OpenEntrance {

    @Override
    public String place() {
        return "http://" + text(address) + "/ to who has the token in " + token.file();
    }

    @Override
    public List<ServedClient> clients() {
        return List.of();
    }

    @Override
    public void close() {
        server.close();
    }

    /** An address as it is typed. */
    static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
