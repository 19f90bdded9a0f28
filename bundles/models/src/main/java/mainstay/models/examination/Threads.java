package mainstay.models.examination;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The threads that were alive at a moment. */
final class Threads {
    private static final int TRIES = 50;
    private static final long MILLISECONDS_A_TRY = 20;

    private final Set<Thread> before = alive();

    /** The names of those that came since and are still alive, after time to come to their end. */
    List<String> since() throws UnfitModel {
        List<String> names = further();
        for (int attempt = 0; attempt < TRIES && !names.isEmpty(); attempt++) {
            Waiting.of(MILLISECONDS_A_TRY);
            names = further();
        }
        return names;
    }

    private List<String> further() {
        return alive().stream()
                .filter(thread -> thread.isAlive() && !before.contains(thread) && !ofEveryone(thread))
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    /** The threads behind parallel streams are the machine's and not a model's. */
    private static boolean ofEveryone(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static Set<Thread> alive() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }
}
