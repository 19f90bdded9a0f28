package mainstay.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.server.entrance.OpenEntrance;
import mainstay.server.entrance.ServedClient;
import mainstay.server.entrance.ServedEngine;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.session.SessionFactory;

/** A port at which people come in by SSH, with keys alone, and get sessions and files, and nothing else of this machine. */
final class SshDoor implements OpenEntrance {
    /** The logs of the library, held as the JDK forgets what was set on a logger that nobody holds. */
    private static final List<Logger> LIBRARY_LOGS =
            List.of(Logger.getLogger("org.apache.sshd"), Logger.getLogger(Listener.class.getName()));

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(60);
    private static final int MOST_CHANNELS = 10;

    private final ServedEngine engine;
    private final SshClients clients;
    private final Listener server;
    private final HostKey hostKey;

    private SshDoor(ServedEngine engine, SshClients clients, Listener server, HostKey hostKey) {
        this.engine = engine;
        this.clients = clients;
        this.server = server;
        this.hostKey = hostKey;
    }

    /** A server that can stop taking people in before it lets go of those who are in. */
    private static final class Listener extends SshServer {
        void unbind() {
            acceptor.unbind();
        }
    }

    /**
     * Begins to let people in.
     *
     * @throws MainstayException if the file of keys cannot be understood, the key of the engine cannot be used, or the address is
     *     taken
     */
    static SshDoor open(ServedEngine engine, InetSocketAddress address, SshLimits limits) {
        JdkProvider.register();
        silenceLibrary();
        AuthorizedKeys.read(keys(engine));
        HostKey hostKey = HostKey.in(engine.data());
        SshClients clients = new SshClients(engine);
        Listener server = new Listener();
        ServerBuilder.builder().factory(() -> server).build();
        server.setHost(address.getAddress().getHostAddress());
        server.setPort(address.getPort());
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey.pair()));
        KeyCheck check = new KeyCheck(keys(engine));
        server.setPublickeyAuthenticator(check);
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setSessionFactory(new SessionFactory(server));
        server.addSessionListener(new SshDoorkeeper(clients, server, limits));
        server.setFileSystemFactory(new InboxFileSystems(engine.data()));
        offerSessionsAlone(server, clients);
        limit(server, limits);
        try {
            server.start();
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    "ssh cannot listen at " + address.getHostString() + ":" + address.getPort() + ": " + e.getMessage()
                            + "; name another address, or the port 0 for any that is free",
                    e);
        }
        return new SshDoor(engine, clients, server, hostKey);
    }

    /** Whoever knocks at a port with garbage would else write to the log of the engine. */
    private static void silenceLibrary() {
        for (Logger log : LIBRARY_LOGS) {
            if (LogManager.getLogManager().getProperty(log.getName() + ".level") == null) {
                log.setLevel(Level.OFF);
            }
        }
    }

    private static Path keys(ServedEngine engine) {
        return engine.conf().resolve(AuthorizedKeys.NAME);
    }

    /** Neither ports nor agents nor windows are forwarded. */
    private static void offerSessionsAlone(SshServer server, SshClients clients) {
        server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
        server.setGlobalRequestHandlers(List.of(new KeepAliveHandler(), NoMoreSessionsHandler.INSTANCE));
        server.setForwardingFilter(null);
        server.setShellFactory(channel -> new ShellChannel(clients, holder(channel), Optional.empty()));
        server.setCommandFactory((channel, line) -> new ShellChannel(clients, holder(channel), Optional.of(line)));
        server.setSubsystemFactories(List.of(new InboxChannels(clients, SshDoor::holder)));
    }

    private static KeyHolder holder(ChannelSession channel) {
        ServerSession session = channel.getServerSession();
        return new KeyHolder(KeyCheck.keyOf(session), (InetSocketAddress) session.getClientAddress());
    }

    private static void limit(SshServer server, SshLimits limits) {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "Mainstay");
        CoreModuleProperties.AUTH_TIMEOUT.set(server, limits.greeting());
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, limits.requests());
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, MOST_CHANNELS);
        // Who thinks, or reads slowly, is not gone.
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(server, FOR_EVER);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(server, true);
        server.setSessionHeartbeat(HeartbeatType.IGNORE, SIGN_OF_LIFE);
    }

    /** The port at which it listens. */
    int port() {
        return server.getPort();
    }

    @Override
    public String place() {
        String host = server.getHost().contains(":") ? "[" + server.getHost() + "]" : server.getHost();
        return "ssh " + host + ":" + port() + " (host key " + hostKey.fingerprint() + ") to "
                + (AuthorizedKeys.read(keys(engine)).all().isEmpty()
                        ? "nobody yet, as no key is in "
                        : "who has a key in ")
                + keys(engine);
    }

    @Override
    public List<ServedClient> clients() {
        return clients.all();
    }

    @Override
    public void close() {
        server.unbind();
    }

    /** Lets go of everybody, at once. */
    void stop() throws IOException {
        server.stop(true);
    }
}
