package mainstay.store.format;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import mainstay.book.ThreadShare;

/** Threads for the blocks of one book, as many as the work may have; none for a small book. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final Queue<Buffers> free = new ConcurrentLinkedQueue<>();

    private Workers(ExecutorService threads) {
        this.threads = threads;
    }

    /** Workers for a book; for a small one each piece of work is done at once by who asks for it. */
    static Workers of(boolean isLarge) {
        int processors = ThreadShare.threads();
        return new Workers(isLarge && processors > 1 ? Executors.newFixedThreadPool(processors) : null);
    }

    /** Begins work on a block. */
    <T> FutureTask<T> begin(Work<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> withScratch(work));
        Executor executor = threads == null ? Runnable::run : threads;
        executor.execute(task);
        return task;
    }

    private <T> T withScratch(Work<T> work) throws IOException {
        Buffers scratch = free.poll();
        Buffers used = scratch == null ? new Buffers() : scratch;
        T made = work.with(used);
        free.add(used);
        return made;
    }

    /**
     * Waits for work to end.
     *
     * @throws IOException what the work threw
     */
    static <T> T ended(FutureTask<T> task) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // a book is saved or read whole or not at all
                } catch (ExecutionException e) {
                    throw thrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException thrown(Throwable cause) {
        if (cause instanceof IOException failed) {
            return failed;
        }
        if (cause instanceof RuntimeException failed) {
            throw failed;
        }
        if (cause instanceof Error failed) {
            throw failed;
        }
        return new IOException(cause);
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    /** Work on a block. */
    @FunctionalInterface
    interface Work<T> {
        T with(Buffers scratch) throws IOException;
    }
}
