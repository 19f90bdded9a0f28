package mainstay.server.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Writes the log of this process, of our own parts and of libraries, from when it is opened until it is closed. A thread of its
 * own writes: where nobody takes the lines, work goes on, lines are lost, and their number is said later.
 */
public final class EngineLog extends Handler implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    private static final long LONGEST_END_MILLIS = 2000;
    private static final LogRecord LAST = new LogRecord(Level.OFF, "");

    private final LogForm form;
    private final OutputStream out;
    private final BlockingQueue<LogRecord> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder lost = new LongAdder();
    private final Thread writer = new Thread(this::writeAll, "mainstay log");
    /** Kept, as the JDK forgets the level of a logger that nobody holds. */
    private final Logger root = Logger.getLogger("");

    private final Logger own = Logger.getLogger("mainstay");

    private EngineLog(LogForm form, OutputStream out) {
        this.form = form;
        this.out = out;
    }

    /**
     * Begins to write.
     *
     * @param out where to; not closed
     */
    public static EngineLog open(LogForm form, LogLevel level, OutputStream out) {
        EngineLog log = new EngineLog(form, out);
        log.setLevel(Level.ALL);
        for (Handler before : log.root.getHandlers()) {
            log.root.removeHandler(before);
        }
        log.root.addHandler(log);
        log.root.setLevel(level.libraries());
        log.own.setLevel(level.ours());
        log.writer.setDaemon(true);
        log.writer.start();
        return log;
    }

    @Override
    public void publish(LogRecord entry) {
        if (!waiting.offer(entry)) {
            lost.increment();
        }
    }

    private void writeAll() {
        try {
            for (LogRecord entry = waiting.take(); entry != LAST; entry = waiting.take()) {
                write(entry);
                long gone = lost.sumThenReset();
                if (gone > 0) {
                    write(lost(gone));
                }
            }
        } catch (InterruptedException | IOException e) {
            return; // nobody takes lines any more
        }
    }

    private static LogRecord lost(long lines) {
        LogRecord entry = new LogRecord(Level.WARNING, "{0}");
        entry.setParameters(new Object[] {new EngineEvent("lost", Map.of("lines", lines))});
        return entry;
    }

    private void write(LogRecord entry) throws IOException {
        out.write((form.line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void flush() {
        // Each line is written as soon as it can be.
    }

    /** Writes what waits, unless nobody takes it; nothing is logged from then on. */
    @Override
    public void close() {
        root.removeHandler(this);
        own.setLevel(Level.OFF);
        try {
            if (waiting.offer(LAST, LONGEST_END_MILLIS, TimeUnit.MILLISECONDS)) {
                writer.join(LONGEST_END_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
