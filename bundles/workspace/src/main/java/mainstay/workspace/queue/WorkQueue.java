package mainstay.workspace.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.ThreadShare;
import mainstay.book.metrics.Durations;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.MetricSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Gives heavy work its turn where several people share an engine: so many pieces of it at once, each with a share of the
 * processors, one person after the other, whoever had a turn longest ago first. What is long leaves a place for what is shorter;
 * what does not fit into the memory now waits until it does, and is passed by others so many times and no more. Light work goes
 * on at once, and where nothing is limited so does all work.
 *
 * <p>A turn is for computing: nobody has one while a person is asked or reads. Safe to use from several threads.
 */
@Component(
        service = {WorkQueue.class, MetricSource.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class WorkQueue implements MetricSource {
    private static final long BETWEEN_LOOKS_MILLIS = 50;
    private static final int MOST_PASSED = 20;

    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Effort> running = new ArrayList<>();
    /** Those for which memory is set aside. */
    private final List<WorkLine> lines = new ArrayList<>();
    /** The number of the latest turn of each person. */
    private final Map<Object, Long> turns = new WeakHashMap<>();

    private volatile Optional<QueueLimits> limits = Optional.empty();
    private volatile int share = 1;
    private final Durations waits = new Durations();
    private long begun;
    private long waited;
    private long refused;

    /** Nothing is limited yet. */
    public WorkQueue() {
        // Nothing to prepare.
    }

    /** Work that has not got its turn yet. */
    private static final class Waiting {
        private final WorkLine line;
        private final Effort effort;
        private int passed;
        private boolean started;
        private String told = "";

        private Waiting(WorkLine line, Effort effort) {
            this.line = line;
            this.effort = effort;
        }

        /** What it needs beside what its line has. */
        private long further() {
            return Math.max(0, effort.bytes() - line.bytes());
        }
    }

    /** From now on so much goes on at once. */
    public synchronized void limit(QueueLimits next) {
        limits = Optional.of(next);
        next();
    }

    /** From now on nothing is limited, for a process that one person works in. */
    public synchronized void unlimit() {
        limits = Optional.empty();
        next();
    }

    /**
     * Does work in its turn; a part of work that has one already goes on in that.
     *
     * @param person whose work it is, where it is not that of a {@link WorkLine}
     * @throws MainstayException with the code {@link Code#INTERRUPTED} if the person asks that it ends before its turn has come;
     *     if it would never fit into the memory, saying what to do
     */
    public <T> T turn(Object person, Effort effort, Supplier<T> work) {
        WorkLine line = WorkLine.current().orElseGet(() -> new WorkLine(person));
        if (limits.isEmpty() || effort.isLight() || line.isInTurn()) {
            return work.get();
        }
        await(effort, line);
        return worked(effort, line, work);
    }

    /** Does work that others wait for, and so cannot wait itself; it takes up its place all the same. */
    public <T> T atOnce(Object person, Effort effort, Supplier<T> work) {
        WorkLine line = WorkLine.current().orElseGet(() -> new WorkLine(person));
        if (limits.isEmpty() || effort.isLight() || line.isInTurn()) {
            return work.get();
        }
        synchronized (this) {
            refuseTooLarge(effort);
            start(new Waiting(line, effort));
        }
        return worked(effort, line, work);
    }

    private <T> T worked(Effort effort, WorkLine line, Supplier<T> work) {
        return line.during(() -> {
            line.inTurn(true);
            try {
                return ThreadShare.during(() -> share, work);
            } finally {
                line.inTurn(false);
                ended(effort);
            }
        });
    }

    private synchronized void ended(Effort effort) {
        running.remove(effort);
        next();
    }

    /** The line has ended, and lets go what it had. */
    synchronized void release(WorkLine line) {
        lines.remove(line);
        line.setAside(this, 0);
        next();
    }

    private void await(Effort effort, WorkLine line) {
        long begin = System.nanoTime();
        Waiting mine = new Waiting(line, effort);
        synchronized (this) {
            refuseTooLarge(effort);
            waiting.add(mine);
            next();
            if (mine.started) {
                waits.add(0);
                return;
            }
        }
        try {
            await(mine);
        } finally {
            line.tell("");
        }
        synchronized (this) {
            waited++;
        }
        waits.add(System.nanoTime() - begin);
    }

    private void await(Waiting mine) {
        boolean started = false;
        try {
            while (!started) {
                Interruption.check();
                String words;
                synchronized (this) {
                    if (!mine.started) {
                        wait(BETWEEN_LOOKS_MILLIS);
                    }
                    started = mine.started;
                    words = started ? "" : words(mine);
                }
                if (!words.equals(mine.told)) {
                    mine.told = words;
                    mine.line.tell(words);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MainstayException(Code.INTERRUPTED, "interrupted; nothing was changed", e);
        } finally {
            if (!started) {
                gaveUp(mine);
            }
        }
    }

    private synchronized void gaveUp(Waiting mine) {
        waiting.remove(mine);
        if (mine.started) {
            mine.line.during(() -> mine); // which lets go what it had, where no other thread works for it
            ended(mine.effort); // its turn came at the same moment
        } else {
            next();
        }
    }

    private String words(Waiting mine) {
        int others = running.size() + order().indexOf(mine);
        return others == 0
                ? mine.effort.what() + " waits for memory that others use; who and jobs list them"
                : mine.effort.what() + " waits behind " + NumberText.count(others, "other");
    }

    /** The one who had a turn longest ago first; of one person, what came first. */
    private List<Waiting> order() {
        List<Waiting> order = new ArrayList<>(waiting);
        order.sort(Comparator.comparing(each -> turns.getOrDefault(each.line.person(), 0L)));
        return order;
    }

    /** Starts what may. */
    private void next() {
        Optional<Waiting> next = candidate();
        while (next.isPresent()) {
            Waiting chosen = next.get();
            for (Waiting other : waiting.subList(0, waiting.indexOf(chosen))) {
                other.passed++;
            }
            waiting.remove(chosen);
            start(chosen);
            next = candidate();
        }
        share = limits.map(now -> Math.min(now.threads(), threads())).orElse(Integer.MAX_VALUE);
        notifyAll();
    }

    private int threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.max(1, processors / Math.max(1, running.size()));
    }

    private Optional<Waiting> candidate() {
        for (Waiting each : order()) {
            if (fits(each)) {
                return Optional.of(each);
            }
            if (each.passed >= MOST_PASSED) {
                return Optional.empty(); // it has been passed often enough
            }
        }
        return Optional.empty();
    }

    private boolean fits(Waiting each) {
        if (limits.isEmpty()) {
            return true;
        }
        QueueLimits now = limits.get();
        long others = running.stream().filter(Effort::isLong).count();
        return running.size() < now.works()
                && !(each.effort.isLong() && others >= now.works() - 1)
                && (bytes() + each.further() <= now.bytes() || nobodyElseGoesOn(each));
    }

    /** Whether all for whom memory is set aside wait for more of it: then one of them must go on. */
    private boolean nobodyElseGoesOn(Waiting each) {
        return running.isEmpty()
                && lines.stream().filter(line -> line != each.line).allMatch(line -> waiting.stream()
                        .anyMatch(other -> other.line == line));
    }

    private long bytes() {
        return lines.stream().mapToLong(WorkLine::bytes).sum();
    }

    private void start(Waiting chosen) {
        chosen.started = true;
        begun++;
        turns.put(chosen.line.person(), begun);
        running.add(chosen.effort);
        chosen.line.setAside(this, Math.max(chosen.line.bytes(), chosen.effort.bytes()));
        if (!lines.contains(chosen.line)) {
            lines.add(chosen.line);
        }
        share = limits.map(now -> Math.min(now.threads(), threads())).orElse(Integer.MAX_VALUE);
    }

    private void refuseTooLarge(Effort effort) {
        long most = limits.map(QueueLimits::bytesOfOne).orElse(Long.MAX_VALUE);
        if (effort.bytes() > most) {
            refused++;
            long wanted = megabytes(effort.bytes()) + 1;
            throw new MainstayException(
                    Code.BAD_INPUT,
                    effort.what() + " on " + effort.on() + " takes some " + NumberText.number((double) wanted)
                            + " MB of memory, and the work of one person may take "
                            + NumberText.number((double) megabytes(most))
                            + " MB on this engine; work on a smaller book, or have it served with more: --memory "
                            + wanted + ", and MAINSTAY_JAVA_OPTS=-Xmx" + wanted * 4 / 3 + "m or more");
        }
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /**
     * The place of a person's work among all that waits, from 1; empty if none of it does.
     *
     * @param inBackground whether what they have sent to the background is asked for
     */
    public synchronized OptionalInt place(Object person, boolean inBackground) {
        List<Waiting> order = order();
        for (int at = 0; at < order.size(); at++) {
            WorkLine line = order.get(at).line;
            if (line.person() == person && line.isBehind() == inBackground) {
                return OptionalInt.of(at + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** What it does, for those who watch the engine. */
    public synchronized QueueFigures figures() {
        return new QueueFigures(
                running.size(),
                waiting.size(),
                begun,
                waited,
                refused,
                bytes(),
                limits.map(QueueLimits::bytes).orElse(0L));
    }

    @Override
    public List<Metric> metrics() {
        QueueFigures now = figures();
        return List.of(
                waits.metric("mainstay_queue_wait_seconds", "how long heavy work waited for its turn"),
                Metric.gauge("mainstay_queue_waiting", "heavy work that waits for its turn", now.waiting()),
                Metric.gauge("mainstay_queue_running", "heavy work that goes on", now.running()),
                Metric.gauge("mainstay_queue_memory_bytes", "memory set aside for heavy work", (double) now.bytes()),
                Metric.counter(
                        "mainstay_queue_refusals_total",
                        "how often heavy work was refused that would never fit into the memory",
                        (double) now.refused()));
    }
}
