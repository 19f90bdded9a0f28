package mainstay.shell.host;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.gogo.runtime.Closure;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.JobListener;
import org.apache.felix.service.command.Result;

/** Remembers what Gogo forgets about a line: a failure in the middle of a pipe. */
final class PipelineStatus implements JobListener {
    private static final long A_MOMENT = 5;
    private static final String VARIABLE = ".mainstay.outcome";

    private final CommandSession session;
    private final AtomicReference<CommandFailure> failure = new AtomicReference<>();
    private final List<Job> behind = new CopyOnWriteArrayList<>();
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

    /** The jobs in the background that have not been waited for. */
    List<Job> jobs() {
        return List.copyOf(behind);
    }

    /** Those that have ended since the last call. */
    List<Job> takeEnded() {
        List<Job> ended =
                behind.stream().filter(job -> job.status() == Job.Status.Done).toList();
        behind.removeAll(ended);
        return ended;
    }

    /** Waits until a job that ends has ended. */
    void awaitEnd(Job job) {
        while (job != null && job.status() == Job.Status.Foreground) {
            try {
                Thread.sleep(A_MOMENT);
            } catch (InterruptedException e) {
                job.interrupt();
            }
        }
    }

    /** What was noted of a line that is over. */
    void forget() {
        failure.set(null);
        error = 0;
    }

    /**
     * Waits until all jobs in the background have ended.
     *
     * @return what the first of them failed with
     */
    Optional<Exception> waitForJobs() {
        Optional<Exception> failed = Optional.empty();
        for (Job job : List.copyOf(behind)) {
            try {
                while (job.status() != Job.Status.Done) {
                    Thread.sleep(A_MOMENT);
                }
            } catch (InterruptedException e) {
                job.interrupt();
                return Optional.of(e);
            } finally {
                behind.remove(job);
            }
            failed = failed.or(() -> Optional.ofNullable(job.result()).map(Result::exception));
        }
        return failed;
    }

    @Override
    public void jobChanged(Job job, Job.Status previous, Job.Status current) {
        if (job.parent() != null) {
            return;
        }
        if (current == Job.Status.Background) {
            behind.add(job);
        }
        if (current != Job.Status.Done) {
            return;
        }
        error = job.result() == null ? 0 : job.result().error();
        if (session.get(Closure.PIPE_EXCEPTION) instanceof Exception inPipe) {
            failed(CommandFailure.with(Status.FAILED, "a command in the pipe failed", inPipe));
        }
    }
}
