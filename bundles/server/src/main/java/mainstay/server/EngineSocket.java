package mainstay.server;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.server.entrance.ClientConnection;
import mainstay.server.entrance.OpenEntrance;
import mainstay.server.entrance.ServedEngine;
import mainstay.server.log.EngineEvent;
import mainstay.server.protocol.Connection;
import mainstay.server.protocol.Frame;

/**
 * The socket in the data directory at which an engine serves: only who may write to it can connect, and the system says who
 * that is.
 */
final class EngineSocket implements OpenEntrance {
    /** The name of the socket in the data directory. */
    static final String NAME = "socket";

    private static final int MOST_CLIENTS = 256;
    private static final long LONGEST_GREETING_SECONDS = 10;
    private static final long BETWEEN_FAILURES_MILLIS = 50;
    /** The system takes no longer path for a socket. */
    private static final int LONGEST_PATH = 100;

    private final ServedEngine engine;
    private final Path path;
    private final ServerSocketChannel channel;
    private final List<ClientConnection> clients = new CopyOnWriteArrayList<>();
    private final AtomicInteger connected = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> daemon(work, "mainstay client"));
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "mainstay greetings"));

    private EngineSocket(ServedEngine engine, Path path, ServerSocketChannel channel) {
        this.engine = engine;
        this.path = path;
        this.channel = channel;
    }

    /**
     * Begins to take clients in; to be called by the one process that may write in the data directory.
     *
     * @throws MainstayException if the socket cannot be made
     */
    static EngineSocket open(ServedEngine engine) {
        Path path = engine.data().resolve(NAME);
        if (path.toString().length() > LONGEST_PATH) {
            throw new MainstayException(
                    Code.STORAGE,
                    "the path of the data directory is too long for a socket: " + path + " has "
                            + path.toString().length() + " characters, and at most " + LONGEST_PATH
                            + " are possible; serve it by a shorter path, such as a link to it");
        }
        try {
            Files.deleteIfExists(path); // that of an engine that was killed: nobody else holds the data directory
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw----"));
            EngineSocket socket = new EngineSocket(engine, path, channel);
            socket.threads.execute(socket::acceptAll);
            return socket;
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, "no socket can be made at " + path + ": " + e.getMessage(), e);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    Path path() {
        return path;
    }

    @Override
    public String place() {
        return path + " to who may write to that socket";
    }

    @Override
    public List<ClientConnection> clients() {
        return List.copyOf(clients);
    }

    private void acceptAll() {
        while (channel.isOpen()) {
            try {
                receive(channel.accept());
            } catch (IOException e) {
                log(e); // closed, or out of files: who connects next may have more luck
                pause();
            }
        }
    }

    private void receive(SocketChannel client) {
        boolean served = false;
        try {
            if (connected.incrementAndGet() > MOST_CLIENTS) {
                refuse(client, "the engine has " + MOST_CLIENTS + " clients already; try again when one has left");
            } else {
                threads.execute(() -> serve(client));
                served = true;
            }
        } catch (IOException | OutOfMemoryError e) { // gone meanwhile, or the system has no more threads
            log(e);
        } finally {
            if (!served) {
                close(client);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_FAILURES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(SocketChannel channel) {
        ScheduledFuture<?> greeting =
                clockwork.schedule(() -> closeQuietly(channel), LONGEST_GREETING_SECONDS, TimeUnit.SECONDS);
        try {
            Connection connection = new Connection(channel);
            ClientConnection client = new ClientConnection(engine, Peer.of(channel));
            Optional<String> refused = client.greet(connection);
            greeting.cancel(false);
            if (refused.isPresent()) {
                refuse(channel, refused.get());
                return;
            }
            clients.add(client);
            try {
                client.serve(connection, threads::execute, () -> closeQuietly(channel));
            } finally {
                clients.remove(client);
            }
        } catch (IOException | RuntimeException e) {
            log(e); // what is no client of ours is told nothing, and holds up nobody
        } finally {
            greeting.cancel(false);
            close(channel);
        }
    }

    private static void refuse(SocketChannel client, String why) throws IOException {
        EngineEvent.log(System.Logger.Level.WARNING, "refused", "why", why);
        new Connection(client).send(Frame.of(Frame.Kind.REFUSED, why));
    }

    private void close(SocketChannel client) {
        connected.decrementAndGet();
        closeQuietly(client);
    }

    private static void closeQuietly(SocketChannel client) {
        try {
            client.close();
        } catch (IOException e) {
            log(e);
        }
    }

    private static void log(Throwable e) {
        System.getLogger(EngineSocket.class.getName()).log(System.Logger.Level.DEBUG, "a client", e);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            channel.close();
        } catch (IOException e) {
            log(e);
        }
    }
}
