package mainstay.shell.host;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** What a session is told by others, one sentence after the other: whoever does not read holds up nobody who tells it something. */
final class Announcements {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(Announcements::daemon);
    private static final int MOST_WAITING = 16;
    private static final long PATIENCE_MILLIS = 200;

    private final Consumer<String> shown;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** @param shown shows a sentence to the user; it may take for ever */
    Announcements(Consumer<String> shown) {
        this.shown = shown;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mainstay announcements");
        thread.setDaemon(true);
        return thread;
    }

    /** Says a sentence; comes back when the user has it, or soon. Who has read none of the last sixteen misses it. */
    void say(String sentence) {
        if (room.tryAcquire()) {
            await(after(sentence));
        }
    }

    private synchronized CompletableFuture<Void> after(String sentence) {
        last = last.handleAsync(
                (before, failed) -> {
                    try {
                        shown.accept(sentence);
                    } finally {
                        room.release();
                    }
                    return null;
                },
                THREADS);
        return last;
    }

    private static void await(CompletableFuture<Void> said) {
        try {
            said.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            System.getLogger(Announcements.class.getName()).log(System.Logger.Level.DEBUG, "what was said", e);
        }
    }
}
