package mainstay.reporting.text;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Writes many rows block by block: the blocks are made on all processors and come out in their order, so that the bytes are
 * the same on any number of them. Only a few blocks are in memory at a time, however many rows there are.
 */
final class RowBlocks {
    /** The most rows of a block; so many cells of a dozen columns stay near the processor. */
    static final int ROWS = 2048;

    private static final int WORTH_SEVERAL_THREADS = 16 * ROWS;
    private static final int MADE_AHEAD = 2;

    private final int size;
    private final Supplier<RowFormat> format;
    private final Appendable out;

    /** @param format makes what writes rows, for each thread one */
    RowBlocks(int size, Supplier<RowFormat> format, Appendable out) {
        this.size = size;
        this.format = format;
        this.out = out;
    }

    /**
     * Writes all rows.
     *
     * @throws InterruptedIOException when the thread is interrupted meanwhile, and still is
     * @throws IOException when {@code out} takes no more
     */
    void write() throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        if (size < WORTH_SEVERAL_THREADS || threads == 1) {
            Block block = new Block();
            for (int from = 0; from < size; from += ROWS) {
                append(block.make(from));
            }
            return;
        }
        ExecutorService makers = Executors.newFixedThreadPool(threads, RowBlocks::maker);
        try {
            write(makers, threads + MADE_AHEAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } finally {
            makers.shutdownNow();
        }
    }

    private void write(ExecutorService makers, int ahead) throws IOException, InterruptedException {
        Deque<Future<RowBytes>> coming = new ArrayDeque<>();
        Deque<Block> free = new ArrayDeque<>();
        Deque<Block> busy = new ArrayDeque<>();
        for (int count = 0; count < ahead; count++) {
            free.add(new Block());
        }
        for (int next = 0; next < size || !coming.isEmpty(); ) {
            while (next < size && !free.isEmpty()) {
                Block block = free.remove();
                int from = next;
                coming.add(makers.submit(() -> block.make(from)));
                busy.add(block);
                next = (int) Math.min(size, (long) next + ROWS);
            }
            append(made(coming.remove()));
            free.add(busy.remove());
            if (out instanceof Utf8Output given) {
                given.wroteRows(next - (long) coming.size() * ROWS);
            }
        }
    }

    private static RowBytes made(Future<RowBytes> coming) throws InterruptedException {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private void append(RowBytes rows) throws IOException {
        append(rows, out);
    }

    /** Appends bytes, as such where they are taken. */
    static void append(RowBytes rows, Appendable out) throws IOException {
        if (out instanceof Utf8Output bytes) {
            bytes.appendUtf8(rows.bytes(), rows.length());
        } else {
            out.append(new String(rows.bytes(), 0, rows.length(), StandardCharsets.UTF_8));
        }
    }

    private static Thread maker(Runnable work) {
        Thread thread = new Thread(work, "rows");
        thread.setDaemon(true);
        return thread;
    }

    /** One block at a time, and what is needed to make it. */
    private final class Block {
        private final RowBytes bytes = new RowBytes();
        private final RowFormat rows = format.get();

        RowBytes make(int from) {
            bytes.clear();
            rows.write(from, (int) Math.min(size, (long) from + ROWS), bytes);
            return bytes;
        }
    }
}
