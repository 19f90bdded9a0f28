package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.api.Page;
import mainstay.reporting.text.View;
import mainstay.shell.command.Command;
import mainstay.shell.command.Context;
import mainstay.shell.command.Progress;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import picocli.CommandLine.ParameterException;

/** A command as Gogo calls it: words in, text out on the streams of the current pipe. */
final class CommandFunction implements Function {
    private final Command command;
    private final Launch launch;
    private final Window window;

    CommandFunction(Command command, Launch launch, Window window) {
        this.command = command;
        this.launch = launch;
        this.window = window;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws Failed {
        Streams streams = Streams.current(session);
        try (Progress progress = progress(streams)) {
            run(session, arguments, streams, progress);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            failed(session, streams, e);
        }
        return null;
    }

    private Progress progress(Streams streams) {
        boolean seen = launch.progress() && streams.errToWindow();
        return seen ? new Progress(streams.err(), System::nanoTime) : Progress.silent();
    }

    private void run(CommandSession session, List<Object> arguments, Streams streams, Progress progress) {
        Call call = Call.parse(command, words(arguments));
        Output output = new Output(streams, window, progress);
        Context context = new Context(
                session.currentDir(),
                launch.home(),
                launch.user(),
                line -> {
                    progress.clear();
                    streams.report(line);
                },
                view -> output.show(view, call.format()),
                question -> {
                    progress.clear();
                    return window.ask(question, streams);
                },
                progress,
                streams.toWindow() ? new Page(window.columns(), window.colours()) : Page.FILE);
        output.show(call.help() ? new View.Text(HelpText.of(command)) : view(call, context), call.format());
    }

    private View view(Call call, Context context) {
        try {
            return command.run(call.arguments(), context);
        } catch (ParameterException e) {
            throw Call.wrongCall(call.arguments().commandSpec(), e);
        }
    }

    private void failed(CommandSession session, Streams streams, Throwable cause) throws Failed {
        Failed failed = Thread.currentThread().isInterrupted()
                ? Failed.with(Status.FAILED, "interrupted", cause)
                : Failed.because(cause);
        if (launch.debug()) {
            cause.printStackTrace(streams.err());
        }
        if (!streams.feedsAnother()) {
            throw failed;
        }
        // In the middle of a pipe Gogo would print it in its own words and forget it.
        Outcome.of(session).failed(failed);
        streams.report("mainstay: " + failed.getMessage());
    }

    /** As typed: Gogo leaves tokens alone, so that 007, 1e5, true and null stay what they are. */
    private static List<String> words(List<Object> arguments) {
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument == null) {
                throw new MainstayException(
                        Code.WRONG_CALL, "argument " + (words.size() + 1) + " is a variable that is not set");
            }
            words.add(argument.toString());
        }
        return words;
    }
}
