package mainstay.ssh;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mainstay.server.entrance.ServedClient;
import mainstay.server.entrance.ServedEngine;

/** Those who came by ssh, and the threads on which they are served. */
final class SshClients {
    private final ServedEngine engine;
    private final List<ServedClient> clients = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mainstay ssh client");
        thread.setDaemon(true);
        return thread;
    });

    SshClients(ServedEngine engine) {
        this.engine = engine;
    }

    /** What may fail because the other end is gone. */
    @FunctionalInterface
    interface Service {
        void serve() throws IOException;
    }

    ServedEngine engine() {
        return engine;
    }

    /** Does work on a thread of its own. */
    void run(Runnable work) {
        threads.execute(work);
    }

    /** Serves one, who is listed meanwhile. */
    void serve(ServedClient client, Service service) throws IOException {
        clients.add(client);
        try {
            service.serve();
        } finally {
            clients.remove(client);
        }
    }

    /** Those who are in, in the order in which they came. */
    List<ServedClient> all() {
        return List.copyOf(clients);
    }

    /** One more who is in until {@link #gone}. */
    void came(ServedClient client) {
        clients.add(client);
    }

    /** One who was in. */
    void gone(ServedClient client) {
        clients.remove(client);
    }
}
