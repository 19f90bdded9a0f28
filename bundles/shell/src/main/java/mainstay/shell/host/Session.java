package mainstay.shell.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;

/** A Gogo session without a shell around it: runs lines and says how each ended. */
final class Session {
    private final CommandSession session;
    private final PipelineStatus outcome;
    private final ResultStream results;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean debug;

    Session(CommandProcessor processor, LaunchRequest launch, InputStream in) {
        this.results = new ResultStream(launch.out());
        this.out = new PrintStream(results, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(launch.err(), true, StandardCharsets.UTF_8);
        this.debug = launch.debug();
        this.session = processor.createSession(in, results, launch.err());
        this.outcome = PipelineStatus.of(session);
        session.currentDir(launch.folder());
        session.put("SCOPE", Commands.SCOPE + ":gogo:*");
        session.setJobListener(outcome);
    }

    /** Makes the aliases of a user its commands. */
    void define(UserSettings settings, Consumer<String> wrong) {
        settings.define(session, wrong);
    }

    /** Sets a variable of the session. */
    void put(String name, Object value) {
        session.put(name, value);
    }

    /**
     * Runs a line, waits for what it has sent to the background, and reports its failure.
     *
     * @param place where the line stands, put before the message; may be empty
     * @return the exit status it means
     */
    int run(CharSequence line, String place) {
        try {
            Object result = session.execute(line);
            if (result != null) {
                out.println(session.format(result, Converter.INSPECT));
            }
        } catch (StackOverflowError e) {
            String tooDeep = "the line is nested too deeply to be understood; take brackets out of it";
            return report(CommandFailure.with(Status.WRONG_CALL, tooDeep, e), place);
        } catch (Exception e) {
            // A command of ours has shown its own.
            if (debug && !(e instanceof CommandFailure)) {
                e.printStackTrace(err);
            }
            return report(GogoErrors.understand(e), place);
        }
        Optional<Exception> behind = outcome.waitForJobs();
        if (behind.isPresent()) {
            return report(GogoErrors.understand(behind.get()), place);
        }
        return outputLost() ? Status.FAILED : ended(place);
    }

    /**
     * Runs a command with the value of the variable {@code args} as its arguments.
     *
     * @return the exit status it means
     */
    int runCommand(String name) {
        return name.matches("[\\w:.-]+") ? run(name + " $args", "") : report(UnknownCommand.failure(session, name), "");
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
