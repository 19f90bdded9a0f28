package mainstay.server;

import java.util.List;
import java.util.concurrent.TimeUnit;
import mainstay.server.entrance.OpenEntrance;
import mainstay.server.entrance.ServedClient;

/** The end of serving: nobody comes in any more, and those who are in come to an end. */
final class Draining {
    private static final long AFTER_CANCEL_SECONDS = 2;

    private final List<OpenEntrance> entrances;

    Draining(List<OpenEntrance> entrances) {
        this.entrances = List.copyOf(entrances);
    }

    /** Those who are in. */
    List<ServedClient> clients() {
        return entrances.stream()
                .flatMap(entrance -> entrance.clients().stream())
                .map(ServedClient.class::cast)
                .toList();
    }

    /**
     * Lets all come to an end.
     *
     * @param limitMillis how long lines that run may go on; then they are cancelled
     */
    void end(long limitMillis) throws InterruptedException {
        entrances.forEach(OpenEntrance::close);
        for (ServedClient client : clients()) {
            client.say("the engine ends; it waits until what runs is done, but not for ever");
            client.leave();
        }
        waitFor(TimeUnit.MILLISECONDS.toNanos(limitMillis));
        clients().forEach(ServedClient::cancel);
        waitFor(TimeUnit.SECONDS.toNanos(AFTER_CANCEL_SECONDS));
        clients().forEach(ServedClient::drop);
    }

    private void waitFor(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (!clients().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }
}
