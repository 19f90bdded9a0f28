package mainstay.shell.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import mainstay.book.MainstayException;
import mainstay.workspace.WorkSession;
import org.apache.felix.gogo.runtime.Closure;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.Parser;
import org.apache.felix.gogo.runtime.Parser.Executable;
import org.apache.felix.gogo.runtime.Parser.Statement;
import org.apache.felix.gogo.runtime.Token;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;

/** One person's work with Gogo: runs lines and says how each ended. */
final class Session {
    private final GogoSession session;
    private final PipelineStatus outcome;
    private final ResultStream results;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean debug;
    private final boolean waits;
    private OptionalInt left = OptionalInt.empty();
    private volatile String running = "";
    private volatile LineEnd lineEnd = (line, status, nanos) -> {};
    /** Whether a session that ends with what it runs was asked to end before it ran anything. */
    private volatile boolean beforeItsLine;

    /**
     * A session.
     *
     * @param out takes what lines print
     * @param err takes messages
     * @param waits whether a line has ended only when what it sent to the background has
     */
    Session(
            CommandProcessor processor,
            SessionContext context,
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean waits) {
        this.waits = waits;
        this.results = new ResultStream(out);
        this.out = new PrintStream(results, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.debug = context.request().debug();
        this.session = new GogoSession((CommandProcessorImpl) processor, context, in, results, err);
        this.outcome = PipelineStatus.of(session);
        session.currentDir(context.request().folder());
        session.put("SCOPE", Commands.SCOPE + ":gogo:*");
        session.setJobListener(outcome);
    }

    /** Takes each line that has ended, its exit status, and how long it ran. */
    @FunctionalInterface
    interface LineEnd {
        void ended(String line, int status, long nanos);
    }

    /** Tells of each line that has ended. */
    void onLineEnd(LineEnd listener) {
        lineEnd = listener;
    }

    /** Makes the aliases of its user commands. */
    void defineAliases(Consumer<String> wrong) {
        session.context().settings().define(session, wrong);
    }

    /** What belongs to the work of the person at it. */
    WorkSession work() {
        return session.work();
    }

    /** The session of Gogo in which the lines run. */
    GogoSession gogo() {
        return session;
    }

    /** Sets a variable of the session. */
    void put(String name, Object value) {
        session.put(name, value);
    }

    /** The status with which the user has left; empty while they stay. */
    OptionalInt left() {
        return left;
    }

    /** Asks the line that runs to end; from any thread. Our commands end by themselves, those of Gogo are interrupted. */
    void interrupt() {
        beforeItsLine = waits && running.isEmpty();
        RunningLine line = session.line();
        line.interruption().ask();
        Job job = session.foregroundJob();
        // Gogo waits for ever for a job that is interrupted before it has begun; what begins now ends by itself.
        if (job != null && line.isUnderWay()) {
            job.interrupt();
        }
    }

    /**
     * Runs a line, and reports its failure.
     *
     * @param place where the line stands, put before the message; may be empty
     * @return the exit status it means
     */
    int run(CharSequence line, String place) {
        return running(line.toString().strip(), () -> runPieces(line, place));
    }

    private int running(String line, IntSupplier work) {
        running = line;
        long begin = System.nanoTime();
        int status = Status.FAILED;
        try {
            status = work.getAsInt();
            return status;
        } finally {
            running = "";
            lineEnd.ended(line, status, System.nanoTime() - begin);
        }
    }

    /** The line that runs; empty for none. */
    String running() {
        return running;
    }

    private int runPieces(CharSequence line, String place) {
        List<ShellLine.Piece> pieces;
        try {
            pieces = ShellLine.pieces(line);
        } catch (MainstayException e) {
            return report(CommandFailure.because(e), place);
        }
        int status = Status.DONE;
        for (ShellLine.Piece piece : pieces) {
            boolean runs =
                    switch (piece.when()) {
                        case DONE -> status == Status.DONE;
                        case FAILED -> status != Status.DONE && status != Status.INTERRUPTED;
                        case ALWAYS -> status == Status.DONE;
                    };
            if (runs) {
                status = runPiece(piece.text(), place);
            }
            if (left.isPresent()) {
                return status;
            }
        }
        return status;
    }

    private int runPiece(String text, String place) {
        RunningLine line = session.begin();
        if (beforeItsLine) {
            line.interruption().ask();
        }
        Thread.interrupted(); // Ctrl-C came before, as this line or the one before it was read
        try {
            Object result = session.execute(LiteralSigns.escaped(text));
            if (result != null && !isAssignment(text)) {
                out.println(session.format(result, Converter.INSPECT));
            }
        } catch (StackOverflowError e) {
            String tooDeep = "the line is nested too deeply to be understood; take brackets out of it";
            return report(CommandFailure.with(Status.WRONG_CALL, tooDeep, e), place);
        } catch (Exception e) {
            if (e instanceof InterruptedException || line.interruption().isAsked()) {
                return interrupted(line, place);
            }
            if (e instanceof LeaveShell leave) {
                return leave(leave);
            }
            // A command of ours has shown its own.
            if (debug && !(e instanceof CommandFailure)) {
                e.printStackTrace(err);
            }
            return report(GogoErrors.understand(e), place);
        }
        if (waits) {
            Optional<Exception> behind = outcome.waitForJobs();
            if (behind.isPresent()) {
                return report(GogoErrors.understand(behind.get()), place);
            }
        }
        return outputLost() ? Status.FAILED : ended(place);
    }

    /** What runs in the background. */
    List<Job> background() {
        return outcome.jobs().stream()
                .filter(job -> job.status() == Job.Status.Background)
                .toList();
    }

    /** Says of each job in the background that has ended since the last call how it did. */
    void reportJobs() {
        for (Job job : outcome.takeEnded()) {
            Exception failure = job.result() == null ? null : job.result().exception();
            String how = failure == null
                    ? "is done"
                    : "failed: " + GogoErrors.understand(failure).getMessage();
            err.println("job " + job.id() + " (" + job.command() + ") " + how);
        }
    }

    /** Waits for the jobs in the background, saying for which; Ctrl-C ends them. */
    void awaitJobs() {
        outcome.jobs().forEach(job -> err.println("waiting for job " + job.id() + ": " + job.command()));
        Optional<Exception> failed = outcome.waitForJobs();
        failed.ifPresent(e -> report(GogoErrors.understand(e), ""));
    }

    /** Gogo knows nothing any more of commands that it has interrupted. */
    private int interrupted(RunningLine line, String place) {
        line.awaitCommands();
        outcome.awaitEnd(session.foregroundJob());
        outcome.forget();
        session.put(Closure.PIPE_EXCEPTION, null);
        if (line.failure().isPresent()) {
            return report(line.failure().get(), place);
        }
        // Work that had begun to change something went to its end, and planning ended with the best plan so far.
        return line.interruption().isAsked()
                ? report(CommandFailure.with(Status.INTERRUPTED, "interrupted", null), place)
                : Status.DONE;
    }

    private int leave(LeaveShell leave) {
        left = OptionalInt.of(leave.status());
        return leave.status();
    }

    private static boolean isAssignment(String text) {
        List<Executable> statements = new Parser(text).program().tokens();
        return statements.get(statements.size() - 1) instanceof Statement last
                && last.tokens().size() > 1
                && Token.eq("=", last.tokens().get(1));
    }

    /**
     * Runs a command with the value of the variable {@code args} as its arguments.
     *
     * @param words the command and its arguments as typed
     * @return the exit status it means
     */
    int runCommand(List<String> words) {
        String name = words.get(0);
        return name.matches("[\\w:.-]+")
                ? running(String.join(" ", words), () -> runPieces(name + " $args", ""))
                : report(UnknownCommand.failure(session, name), "");
    }

    private int ended(String place) {
        int error = outcome.takeError();
        return outcome.take().map(failed -> inPipe(failed, place)).orElse(error == 0 ? Status.DONE : Status.FAILED);
    }

    private int inPipe(CommandFailure failed, String place) {
        if (!place.isEmpty()) {
            err.println("mainstay: " + place + "a command in the pipe failed");
        }
        return failed.status();
    }

    /** Reports a failure. */
    private int report(CommandFailure failed, String place) {
        err.println("mainstay: " + place + failed.getMessage());
        return failed.status();
    }

    private boolean outputLost() {
        out.flush();
        IOException lost = results.failure().orElse(null);
        if (lost != null) {
            err.println("mainstay: cannot write to standard output: " + lost.getMessage());
        }
        return lost != null;
    }
}
