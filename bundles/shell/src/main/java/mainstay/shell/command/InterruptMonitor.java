package mainstay.shell.command;

import java.util.function.Function;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.workspace.WorkMonitor;

/**
 * Has work that is worth something before its end, as planning is, end with what it has when somebody presses Ctrl-C, in a
 * shell as in a command on its own, and shows its progress.
 */
public final class InterruptMonitor implements WorkMonitor {
    private final Interruption interruption = Interruption.current();
    private final ProgressLine line;

    private InterruptMonitor(ProgressLine line) {
        this.line = line;
    }

    /** Does work that Ctrl-C ends early; it is used up by it. */
    public static <T> T during(CommandContext context, Function<WorkMonitor, T> work) {
        InterruptMonitor monitor = new InterruptMonitor(context.progress());
        CommandContext.Asking asked = context.interrupts().apply(monitor.interruption::ask);
        try {
            // What the work consists of is not to end by itself.
            return new Interruption().during(() -> work.apply(monitor));
        } catch (MainstayException e) {
            if (monitor.stopped()) {
                throw new MainstayException(
                        Code.INTERRUPTED, "interrupted before a plan was found; nothing was changed", e);
            }
            throw e;
        } finally {
            asked.close();
            monitor.interruption.take();
        }
    }

    @Override
    public boolean stopped() {
        return interruption.isAsked();
    }

    @Override
    public void progress(String text) {
        line.say(text);
    }
}
