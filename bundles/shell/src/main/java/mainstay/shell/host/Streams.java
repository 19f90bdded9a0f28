package mainstay.shell.host;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import mainstay.reporting.text.Visible;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;

/**
 * What a command reads and where it writes: the streams of the pipe that runs it, which redirections and pipes have set.
 *
 * @param toWindow whether the output goes where the session's output goes, and not into a pipe, a file or a variable
 * @param errToWindow whether standard error goes where the session's goes
 * @param feedsAnother whether a further command reads the output
 */
record Streams(
        InputStream in, PrintStream out, PrintStream err, boolean toWindow, boolean errToWindow, boolean feedsAnother) {

    static Streams current(CommandSession session) {
        Process process = Process.Utils.current();
        if (process == null) {
            return new Streams(session.getKeyboard(), session.getConsole(), session.getConsole(), true, true, false);
        }
        boolean feedsAnother = feedsAnother(process);
        return new Streams(
                process.in(),
                process.out(),
                process.err(),
                !feedsAnother && toWindow(process),
                process.isTty(2),
                feedsAnother);
    }

    /** Whether the command of this thread runs in the background. */
    static boolean inBackground() {
        Process process = Process.Utils.current();
        Job job = process == null ? null : process.job();
        while (job != null && job.parent() != null) {
            job = job.parent();
        }
        return job != null && job.status() == Job.Status.Background;
    }

    /** A line of its own for a person. */
    void report(String line) {
        out.flush();
        err.println(Visible.text(line));
        err.flush();
    }

    private static boolean feedsAnother(Process process) {
        List<Process> line = process.job().processes();
        if (line.get(line.size() - 1) != process) {
            return true;
        }
        // A block of commands in a pipe: which of the pipe's commands it belongs to is not known.
        for (Job job = process.job().parent(); job != null; job = job.parent()) {
            if (job.processes().size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Gogo takes the streams that a block of commands inherits for a terminal, so the blocks around it are asked too. */
    private static boolean toWindow(Process process) {
        boolean window = process.isTty(1);
        for (Job job = process.job().parent(); job != null; job = job.parent()) {
            window &= job.processes().stream().allMatch(outer -> outer.isTty(1));
        }
        return window;
    }
}
