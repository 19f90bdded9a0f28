package mainstay.shell.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.api.Page;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.ProgressLine;
import mainstay.shell.session.SessionRequest;
import mainstay.workspace.queue.WorkLine;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jline.utils.Signals;
import picocli.CommandLine.ParameterException;

/** A command as Gogo calls it: words in, text out on the streams of the current pipe. */
final class CommandFunction implements Function {
    private final Supplier<Command> made;
    private final Callings callings = new Callings();

    CommandFunction(Supplier<Command> made) {
        this.made = made;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws CommandFailure {
        Streams streams = Streams.current(session);
        RunningLine line = RunningLine.of(session);
        boolean inBackground = Streams.inBackground();
        CommandThread.run(
                line,
                SessionContext.of(session).work(),
                () -> execute(session, arguments, streams, line, inBackground));
        return null;
    }

    private void execute(
            CommandSession session, List<Object> arguments, Streams streams, RunningLine line, boolean inBackground)
            throws CommandFailure {
        SessionContext context = SessionContext.of(session);
        try (ProgressLine progress = progress(context.request(), streams)) {
            WorkLine work = new WorkLine(context.work());
            work.tells(words -> told(progress, words), inBackground);
            work.during(() -> {
                run(context, session.currentDir(), arguments, streams, progress);
                return work;
            });
        } catch (LeaveShell e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            failed(session, streams, line, e);
        }
    }

    private static void told(ProgressLine progress, String words) {
        if (words.isEmpty()) {
            progress.clear();
        } else {
            progress.say(words);
        }
    }

    private static ProgressLine progress(SessionRequest request, Streams streams) {
        boolean seen = request.progress() && streams.errToWindow();
        return seen ? new ProgressLine(streams.err(), System::nanoTime) : ProgressLine.silent();
    }

    private void run(
            SessionContext session, Path folder, List<Object> arguments, Streams streams, ProgressLine progress) {
        Command command = made.get();
        Invocation call = Invocation.parse(callings, command, session.settings().complete(command, words(arguments)));
        try {
            run(command, call, session, folder, streams, progress);
        } finally {
            callings.giveBack(call.calling());
        }
    }

    private static void run(
            Command command,
            Invocation call,
            SessionContext session,
            Path folder,
            Streams streams,
            ProgressLine progress) {
        Window window = session.window();
        SessionRequest request = session.request();
        session.work()
                .rights()
                .require(call.role(), call.arguments().commandSpec().qualifiedName());
        Output output = new Output(streams, window, progress, session.work());
        CommandContext context = new CommandContext(
                folder,
                request.home(),
                request.userHome(),
                request.opensFiles(),
                request.inbox(),
                streams.in(),
                request.user(),
                request.variable("MAINSTAY_LANG"),
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
                ended -> interrupts(request, ended),
                streams.toWindow() ? new Page(window.columns(), window.colours()) : Page.FILE);
        output.show(call.help() ? new CommandOutput.Text(help(command, call)) : view(call, context), call.format());
    }

    private static String help(Command command, Invocation call) {
        return command instanceof CommandFamily family && call.command() != family
                ? HelpText.of(family, call.command())
                : HelpText.of(command);
    }

    private static CommandOutput view(Invocation call, CommandContext context) {
        try {
            return call.command().run(call.arguments(), context);
        } catch (ParameterException e) {
            throw InvalidCall.of(
                    call.arguments().commandSpec(), call.arguments().originalArgs(), e);
        }
    }

    /** A session whose user is elsewhere, or sits at a line editor, is asked itself; a command on its own would end with its process. */
    private static CommandContext.Asking interrupts(SessionRequest request, Runnable asked) {
        if (request.remote().isPresent()) {
            return () -> {};
        }
        Object before = Signals.register("INT", asked);
        return () -> Signals.unregister("INT", before);
    }

    private void failed(CommandSession session, Streams streams, RunningLine line, Throwable cause)
            throws CommandFailure {
        CommandFailure failed = CommandFailure.because(cause);
        if (failed.status() == Status.INTERRUPTED) {
            // Said when all commands of the line have ended.
            line.failed(failed);
            if (streams.feedsAnother()) {
                return;
            }
        }
        if (SessionContext.of(session).request().debug()) {
            cause.printStackTrace(streams.err());
        }
        if (!streams.feedsAnother()) {
            throw failed;
        }
        // In the middle of a pipe Gogo would print it in its own words and forget it.
        PipelineStatus.of(session).failed(failed);
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
