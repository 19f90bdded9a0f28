package mainstay.scoring.tck;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Work on a thread of its own, and the threads that it started: a new thread joins the group of the one that starts it. */
final class Company {
    private static final String NAME = "scoring contract";
    private static final int TRIES = 50;
    private static final long MILLISECONDS_A_TRY = 10;

    private final ThreadGroup group = new ThreadGroup(NAME);
    private volatile Throwable failure;

    /** Does the work to its end; what it throws comes out here. */
    void run(Runnable work) {
        Thread thread = new Thread(group, work, NAME);
        thread.setUncaughtExceptionHandler((failed, thrown) -> failure = thrown);
        thread.start();
        join(thread, 0);
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /** The names of the threads that are still alive, after time to come to their end. */
    List<String> stayed() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<Thread> alive = alive();
            if (alive.isEmpty()) {
                return List.of();
            }
            join(alive.get(0), MILLISECONDS_A_TRY);
        }
        return alive().stream().map(Thread::getName).sorted().toList();
    }

    private List<Thread> alive() {
        Thread[] found = new Thread[group.activeCount() + 10];
        group.enumerate(found);
        return Arrays.stream(found)
                .filter(Objects::nonNull)
                .filter(thread -> !ofEveryone(thread))
                .toList();
    }

    /** The threads behind parallel streams are the machine's and not the model's. */
    private static boolean ofEveryone(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static void join(Thread thread, long milliseconds) {
        try {
            thread.join(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a model was at work", e);
        }
    }
}
