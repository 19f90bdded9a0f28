package mainstay.benchmarks.serve;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.benchmarks.swap.LatencyRecord;

/** What people met with. */
final class Findings {
    private static final int MOST_SHOWN = 5;

    private final LatencyRecord with = new LatencyRecord();
    private final LatencyRecord without = new LatencyRecord();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> mixtures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean swapping;
    private volatile boolean over;

    boolean goesOn() {
        return !over;
    }

    void end() {
        over = true;
    }

    /** Whether times count as those while models are swapped. */
    void swapping(boolean now) {
        swapping = now;
    }

    boolean isSwapping() {
        return swapping;
    }

    void answered() {
        answers.incrementAndGet();
    }

    void ranked(long nanos) {
        (swapping ? with : without).add(nanos);
    }

    void failed(String line, String said) {
        note(failures, line + ": " + said.strip());
    }

    void mixed(String line, String shown) {
        note(mixtures, line + " shows: " + shown);
    }

    private static void note(Queue<String> queue, String what) {
        queue.add(what);
        if (queue.size() <= MOST_SHOWN) {
            System.err.println(what);
        }
    }

    int answers() {
        return answers.get();
    }

    int failures() {
        return failures.size();
    }

    int mixtures() {
        return mixtures.size();
    }

    /** How long a ranking took while models were swapped. */
    LatencyRecord with() {
        return with;
    }

    /** The same while they were not. */
    LatencyRecord without() {
        return without;
    }
}
