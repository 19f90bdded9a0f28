package mainstay.shell.command;

import java.util.function.Function;
import mainstay.book.MainstayException;
import mainstay.workspace.WorkMonitor;
import org.jline.utils.Signals;

/** Stops long work when somebody presses Ctrl-C, in a shell as in a command on its own, and shows its progress. */
public final class InterruptMonitor implements WorkMonitor {
    private final Thread caller = Thread.currentThread();
    private final ProgressLine line;
    private volatile boolean interrupted;

    private InterruptMonitor(ProgressLine line) {
        this.line = line;
    }

    /** Does work that an interrupt ends early; the interrupt is used up by it. */
    public static <T> T during(CommandContext context, Function<WorkMonitor, T> work) {
        InterruptMonitor monitor = new InterruptMonitor(context.progress());
        Object handler = Signals.register("INT", () -> monitor.interrupted = true);
        try {
            return work.apply(monitor);
        } catch (MainstayException e) {
            if (monitor.stopped()) {
                throw new MainstayException(e.code(), "interrupted before a plan was found", e);
            }
            throw e;
        } finally {
            Signals.unregister("INT", handler);
            Thread.interrupted();
        }
    }

    @Override
    public boolean stopped() {
        return interrupted || caller.isInterrupted();
    }

    @Override
    public void progress(String text) {
        line.say(text);
    }
}
