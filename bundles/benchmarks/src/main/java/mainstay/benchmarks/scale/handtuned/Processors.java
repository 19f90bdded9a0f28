package mainstay.benchmarks.scale.handtuned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Work that is shared among all processors, each taking the next piece when it is done with one. */
final class Processors implements AutoCloseable {
    private final int count = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(count);

    /** A piece of work. */
    interface Piece {
        void run(int number) throws IOException;
    }

    /**
     * Does the pieces.
     *
     * @param worker makes for each processor what does its pieces and may keep scratch space
     */
    void forEach(int pieces, Supplier<Piece> worker) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < count; thread++) {
            running.add(threads.submit(pieces(next, pieces, worker)));
        }
        running.forEach(Processors::await);
    }

    private static Callable<Void> pieces(AtomicInteger next, int pieces, Supplier<Piece> worker) {
        return () -> {
            Piece piece = worker.get();
            for (int number = next.getAndIncrement(); number < pieces; number = next.getAndIncrement()) {
                piece.run(number);
            }
            return null;
        };
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
