package mainstay.shell.host;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.gogo.runtime.Closure;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.JobListener;

/** Remembers what Gogo forgets about a line: a failure in the middle of a pipe. */
final class PipelineStatus implements JobListener {
    private static final String VARIABLE = ".mainstay.outcome";

    private final CommandSession session;
    private final AtomicReference<CommandFailure> failure = new AtomicReference<>();
    private volatile int error;

    private PipelineStatus(CommandSession session) {
        this.session = session;
    }

    /** The outcome kept for a session. */
    static PipelineStatus of(CommandSession session) {
        synchronized (session) {
            if (session.get(VARIABLE) instanceof PipelineStatus outcome) {
                return outcome;
            }
            PipelineStatus outcome = new PipelineStatus(session);
            session.put(VARIABLE, outcome);
            return outcome;
        }
    }

    /** Notes a failure that was reported already; the first counts. */
    void failed(CommandFailure failed) {
        failure.compareAndSet(null, failed);
    }

    /** The failure noted since the last call; already reported. */
    Optional<CommandFailure> take() {
        return Optional.ofNullable(failure.getAndSet(null));
    }

    /** The error that the last command of the line has set, as grep does when nothing matches; 0 for none. */
    int takeError() {
        int taken = error;
        error = 0;
        return taken;
    }

    @Override
    public void jobChanged(Job job, Job.Status previous, Job.Status current) {
        if (current != Job.Status.Done || job.parent() != null) {
            return;
        }
        error = job.result() == null ? 0 : job.result().error();
        if (session.get(Closure.PIPE_EXCEPTION) instanceof Exception inPipe) {
            failed(CommandFailure.with(Status.FAILED, "a command in the pipe failed", inPipe));
        }
    }
}
