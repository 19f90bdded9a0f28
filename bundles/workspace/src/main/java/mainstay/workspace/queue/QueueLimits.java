package mainstay.workspace.queue;

/**
 * How much heavy work goes on at once.
 *
 * @param works how many pieces of it, at least 2, so that what is short finds a place beside what is long
 * @param threads of each, at most
 * @param bytes the memory of all of it
 * @param bytesOfOne the memory of what one person does at a time, at most {@code bytes}
 */
public record QueueLimits(int works, int threads, long bytes, long bytesOfOne) {
    /** The part of the memory of the process that work may take: the rest is for what is always there. */
    private static final int QUARTERS = 3;

    /**
     * Those of a process, in which as many pieces of work go on as there are processors.
     *
     * @param memory of the process in bytes
     */
    public static QueueLimits of(int processors, long memory) {
        long bytes = memory / 4 * QUARTERS;
        return new QueueLimits(Math.max(2, processors), processors, bytes, bytes);
    }

    /** The same with fewer threads, and less memory, for each. */
    public QueueLimits with(int fewerThreads, long lessOfOne) {
        return new QueueLimits(works, Math.min(threads, fewerThreads), bytes, Math.min(bytes, lessOfOne));
    }
}
