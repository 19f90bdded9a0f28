package mainstay.book;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Cuts the rows of a book into ranges and works through them, on several threads where there are enough rows to gain by
 * it. Whoever writes each row of a column exactly once gets the same column however the rows are cut.
 */
public final class Batches {
    private static final int WORTH_SEVERAL_THREADS = 100_000;
    private static final int USUAL_SIZE = 16_384;

    private final int threads;
    private final int size;
    private final int leastRowsForThreads;

    /**
     * Ranges of at most {@code size} rows on {@code threads} threads, both at least 1.
     */
    public Batches(int threads, int size) {
        this(threads, size, 0);
    }

    private Batches(int threads, int size, int leastRowsForThreads) {
        this.threads = threads;
        this.size = size;
        this.leastRowsForThreads = leastRowsForThreads;
    }

    /** All processors for a large book, one for a small book. */
    public static Batches usual() {
        return new Batches(Runtime.getRuntime().availableProcessors(), USUAL_SIZE, WORTH_SEVERAL_THREADS);
    }

    /** Does the work for rows 0 to {@code rows - 1}, each in exactly one range. */
    public void forRanges(int rows, RangeWork work) {
        int batches = (int) (((long) rows + size - 1) / size);
        if (threads == 1 || rows <= leastRowsForThreads || batches <= 1) {
            IntStream.range(0, batches).forEach(batch -> doBatch(batch, rows, work));
            return;
        }
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> IntStream.range(0, batches).parallel().forEach(batch -> doBatch(batch, rows, work)))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private void doBatch(int batch, int rows, RangeWork work) {
        int from = batch * size;
        work.doRange(from, (int) Math.min(rows, (long) from + size));
    }

    /** Work on a range of rows. */
    @FunctionalInterface
    public interface RangeWork {

        /** Does rows {@code from} to {@code to - 1}. */
        void doRange(int from, int to);
    }
}
