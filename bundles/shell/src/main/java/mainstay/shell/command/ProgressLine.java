package mainstay.shell.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Says on a terminal how far a command has come: one line, which is written over and gone in the end. Silent for the first
 * second, so that what is quick says nothing. Several threads may tell.
 */
public final class ProgressLine implements AutoCloseable {
    private static final long SECOND = 1_000_000_000;
    private static final long BETWEEN = SECOND / 5;

    private final PrintStream err;
    private final LongSupplier nanos;
    private final Thread clearing = new Thread(this::end, "progress");
    private String doing = "";
    private long begun;
    private long next;
    private int shown;
    private boolean ended;

    /**
     * Progress on a terminal.
     *
     * @param err standard error, where a person looks at it
     * @param nanos the time that has passed since any moment
     */
    public ProgressLine(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
    }

    /** Where nobody looks. */
    public static ProgressLine silent() {
        return new ProgressLine(null, () -> 0);
    }

    /**
     * So much is done of what is being done.
     *
     * @param what is being done, such as {@code writing rows}; time and rate count from its first mention
     * @param done how much of it is done, at most {@code all}
     * @param all how much there is
     */
    public synchronized void at(String what, long done, long all) {
        if (err == null || ended) {
            return;
        }
        long now = nanos.getAsLong();
        if (!what.equals(doing)) {
            doing = what;
            begun = now;
            next = now + SECOND;
        }
        if (now >= next && done > 0) {
            next = now + BETWEEN;
            show(line(done, all, (double) (now - begun) / SECOND));
        }
    }

    /** How far something has come that nobody can foresee the end of. */
    public synchronized void say(String line) {
        if (err != null && !ended) {
            show(line);
        }
    }

    private String line(long done, long all, double seconds) {
        double rate = done / seconds;
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d, %,.0f a second, %,.0f s left",
                doing,
                done,
                all,
                rate,
                Math.ceil((all - done) / rate));
    }

    private void show(String line) {
        if (shown == 0 && !clearsAtTheEnd()) {
            return;
        }
        int blanks = Math.max(0, shown - line.length());
        shown = line.length();
        err.print("\r" + line + " ".repeat(blanks) + "\b".repeat(blanks));
        err.flush();
    }

    /** Ctrl-C leaves no half line; and where the process is ending already, none is begun. */
    private boolean clearsAtTheEnd() {
        try {
            Runtime.getRuntime().addShutdownHook(clearing);
            return true;
        } catch (IllegalStateException e) {
            ended = true;
            return false;
        }
    }

    /** Takes the line away, so that something else can be written; the next mention of progress shows it again. */
    public synchronized void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
        }
    }

    /** The process ends: those who still work tell nobody any more. */
    synchronized void end() {
        ended = true;
        clear();
    }

    /** Takes the line away for good. */
    @Override
    public synchronized void close() {
        if (shown > 0) {
            clear();
            shown = 0;
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(clearing);
        } catch (IllegalStateException e) {
            return; // it is running: the line is gone either way
        }
    }
}
