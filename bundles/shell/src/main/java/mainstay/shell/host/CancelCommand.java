package mainstay.shell.host;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.host.OpenSessions.Work;
import mainstay.workspace.WorkSession;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cancel}: has one thing that runs end, as Ctrl-C where it was begun. */
@Needs(Role.LOOK)
final class CancelCommand implements Command {
    private final OpenSessions sessions;

    CancelCommand(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("cancel", "has a line of a session or a command in the background end, as Ctrl-C does")
                .addPositional(Options.operand("JOB", "1", "0", "what jobs calls it, such as 3 or 3.1"));
    }

    @Override
    public List<String> examples() {
        return List.of("cancel --help");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String wanted = Options.operand(call, 0);
        List<Work> running = sessions.work();
        Work work = running.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, running));
        if (!work.session().user().equals(context.user())) {
            WorkSession.current().ifPresent(session -> session.rights()
                    .require(Role.ADMINISTER, "to cancel what " + work.session().user() + " runs"));
        }
        work.cancel().run();
        return new CommandOutput.Done(
                List.of("asked job " + wanted + " of " + work.session().user() + " to end: " + work.line()));
    }

    private static MainstayException unknown(String wanted, List<Work> running) {
        return running.isEmpty()
                ? new MainstayException(
                        Code.NOT_FOUND, "there is no job \"" + wanted + "\": nothing else runs on this engine")
                : MainstayException.unknown(
                        Code.NOT_FOUND,
                        "job",
                        wanted,
                        running.stream().map(Work::name).toList());
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty()
                ? sessions.work().stream()
                        .map(work -> new Candidate(work.name(), work.line()))
                        .toList()
                : List.of();
    }
}
