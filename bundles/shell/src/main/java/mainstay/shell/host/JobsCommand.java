package mainstay.shell.host;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import mainstay.book.Column;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.host.OpenSessions.Work;
import mainstay.workspace.queue.WorkQueue;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jobs}: what runs on this engine: lines of sessions, and commands in the background. */
@Needs(Role.LOOK)
final class JobsCommand implements Command {
    private final OpenSessions sessions;
    private final Supplier<WorkQueue> queue;

    JobsCommand(OpenSessions sessions, Supplier<WorkQueue> queue) {
        this.sessions = sessions;
        this.queue = queue;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("jobs", "lists what runs on this engine: lines of sessions, commands in the background");
    }

    @Override
    public List<String> examples() {
        return List.of("jobs");
    }

    private String state(Work work) {
        OptionalInt place = queue.get().place(work.session().work(), work.isBehind());
        return place.isEmpty() ? "runs" : "waits, place " + place.getAsInt();
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<Work> work = sessions.work();
        List<Column> columns = List.of(
                Column.text("job", row -> work.get(row).name()),
                Column.text("user", row -> work.get(row).session().user()),
                Column.text("state", row -> state(work.get(row))),
                Column.text("line", row -> work.get(row).line()));
        CommandOutput.Rows rows = CommandOutput.Rows.of(columns, work.size());
        return work.isEmpty()
                ? rows.noting(List.of("nothing else runs"))
                : rows.noting(List.of("cancel JOB has one end; who lists the sessions"));
    }
}
