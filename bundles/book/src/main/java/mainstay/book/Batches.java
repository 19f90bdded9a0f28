package mainstay.book;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
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

    /** All processors for a large book, or the share of them that this work has; one for a small book. */
    public static Batches usual() {
        return new Batches(ThreadShare.threads(), USUAL_SIZE, WORTH_SEVERAL_THREADS);
    }

    /** How many threads work on so many rows. */
    public int threadsFor(int rows) {
        return rows <= leastRowsForThreads ? 1 : threads;
    }

    /** Does the work for rows 0 to {@code rows - 1}, each in exactly one range. */
    public void forRanges(int rows, RangeWork work) {
        int batches = (int) (((long) rows + size - 1) / size);
        forEach(batches, threadsFor(rows), batch -> {
            int from = batch * size;
            work.doRange(from, (int) Math.min(rows, (long) from + size));
        });
    }

    /**
     * Does the work for rows 0 to {@code rows - 1} in {@link #threadsFor} ranges of nearly one size, where what is found
     * in one range is put together with what is found in the others.
     */
    public void forParts(int rows, PartWork work) {
        int parts = threadsFor(rows);
        forEach(
                parts,
                parts,
                part -> work.doPart(
                        part, (int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts)));
    }

    /** Does pieces of work 0 to {@code count - 1}, which come from so many rows. */
    public void forPieces(int count, int rows, IntConsumer work) {
        forEach(count, threadsFor(rows), work);
    }

    /**
     * The threads live as long as the work: a model may leave what it likes in their variables, and it goes with them. That
     * costs some 0.1 ms.
     */
    private static void forEach(int count, int threads, IntConsumer work) {
        Interruption interruption = Interruption.current();
        Language language = Language.current();
        IntConsumer step = piece -> {
            interruption.endIfAsked();
            language.during(() -> {
                work.accept(piece);
                return piece;
            });
        };
        if (threads == 1 || count <= 1) {
            IntStream.range(0, count).forEach(step);
            return;
        }
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> IntStream.range(0, count).parallel().forEach(step))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    /** Work on a range of rows. */
    @FunctionalInterface
    public interface RangeWork {

        /** Does rows {@code from} to {@code to - 1}. */
        void doRange(int from, int to);
    }

    /** Work on one of a few ranges, which knows which one it is. */
    @FunctionalInterface
    public interface PartWork {

        /** Does rows {@code from} to {@code to - 1}, part {@code part} of all, counted from 0. */
        void doPart(int part, int from, int to);
    }
}
